import type { PersonId, SessionId } from '#shared/ids.ts'
import type { TestVault } from './vaultProcess.ts'

/** Who writes, and the session whose notes are written. */
export type Place = { readonly me: PersonId; readonly sessionId: SessionId }

/** @throws when the open vault has no session */
export const placeToWriteIn = async (vault: TestVault): Promise<Place> => {
  const me = (await vault.call('people.list', {})).find(({ isMe }) => isMe)
  const [circle] = await vault.call('circles.list', {})
  if (me === undefined || circle === undefined) throw new Error('The vault is not the one it should be')
  const { rows } = await vault.call('sessions.list', { circleId: circle.id, offset: 0, limit: 1 })
  const [session] = rows
  if (session === undefined) throw new Error('There is no session')
  return { me: me.id, sessionId: session.id }
}
