import { beforeAll, describe, expect, test } from 'vitest'
import type { CallInput } from '#shared/contract/index.ts'
import type { NoteId, PersonId, SessionId } from '#shared/ids.ts'
import { placesOf } from '#tests/support/decryptedPages.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { openTestVault, testPassphrase, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'

/** A word that stands in every page of a text of any length. */
const canary = 'Cinnabar'
const longText = `${canary} kestrel `.repeat(2_000)

type Written = { readonly noteId: NoteId; readonly sessionId: SessionId; readonly personId: PersonId }

/** The word in a note short and long, in its versions, a step, a name and an undo; then a little that has nothing to do with it. */
const write = async (vault: OpenTestVault): Promise<Written> => {
  const circle = await vault.found('Forum', ['Ama'])
  const person = await vault.call('people.add', { name: `${canary} Ostrander`, relation: 'friend' })
  const session = await vault.call('sessions.plan', {
    circleId: circle.id,
    plannedFor: '2026-11-22T19:00',
    lengthMinutes: 60,
    place: 'office',
    hostPersonId: null,
  })
  const owner = { table: 'session' as const, id: session.id }
  const note = await vault.call('notes.open', { owner, layer: 'private' })
  let rev = note.rev
  for (const [index, text] of [`${canary} first`, longText, `${canary} again`, longText].entries()) {
    ;({ rev } = await vault.call('notes.save', { noteId: note.id, baseRev: rev, doc: noteDoc(text) }))
    vault.setNow(`2026-11-21T1${index}:30:00.000Z`)
    await vault.call('notes.leave', { noteId: note.id })
  }
  const step = await vault.call('steps.create', {
    title: `Ring ${canary}`,
    ownerPersonId: person.id,
    circleId: circle.id,
    sessionId: session.id,
    horizon: 'someday',
    dueOn: null,
  })
  await vault.call('steps.settle', { stepId: step.id, as: 'done', sessionId: null })
  const other = await vault.call('notes.open', {
    owner: { table: 'circle', id: circle.id },
    layer: 'private',
  })
  await vault.call('notes.save', { noteId: other.id, baseRev: other.rev, doc: noteDoc('Nothing of it') })
  return { noteId: note.id, sessionId: session.id, personId: person.id }
}

type Act = (vault: OpenTestVault, written: Written) => Promise<void>

const erase = (vault: OpenTestVault, input: CallInput<'erase.run'>) => vault.call('erase.run', input)

/** What holds the word and is not what the act is about goes another way first. */
const clearSteps: Act = async (vault, { personId }) => {
  await erase(vault, { act: 'forget', personId, steps: 'erase' })
}

const acts: readonly (readonly [string, Act, Act])[] = [
  [
    'striking a note',
    clearSteps,
    async (vault, { noteId }) => void (await erase(vault, { act: 'strike', noteId })),
  ],
  [
    'forgetting somebody',
    async (vault, { noteId }) => void (await erase(vault, { act: 'strike', noteId })),
    clearSteps,
  ],
  [
    'letting a session go now',
    clearSteps,
    async (vault, { sessionId }) =>
      void (await erase(vault, { act: 'now', thing: { table: 'session', id: sessionId } })),
  ],
  [
    'emptying the trash',
    async (vault, written) => {
      await clearSteps(vault, written)
      await vault.call('trash.move', { table: 'session', id: written.sessionId })
    },
    async (vault) => void (await erase(vault, { act: 'trash' })),
  ],
]

describe('what promises to erase leaves nothing in the decrypted files', () => {
  let key: Uint8Array
  beforeAll(async () => {
    await using vault = await openTestVault()
    key = await keyOf(vault.folder, testPassphrase)
  })

  test.each(acts)('%s', async (_name, before, act) => {
    await using vault = await openTestVault()
    const written = await write(vault)
    await before(vault, written)
    expect(placesOf(vault.folder, key, canary)).not.toEqual([])
    await act(vault, written)
    expect(placesOf(vault.folder, key, canary)).toEqual([])
    await vault.close()
    expect(placesOf(vault.folder, key, canary)).toEqual([])
  })
})
