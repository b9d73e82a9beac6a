import type { Environment } from '#vault/environment.ts'
import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { sealedNotesOf } from '#vault/storage/sealedNotes.ts'
import { openSealed, readSealed } from './openSealed.ts'
import { createOpenSeals } from './openSeals.ts'
import { saveSealed } from './saveSealed.ts'
import { seal, type AroundSealing } from './sealNote.ts'
import { unsealNote } from './unseal.ts'

export const sealingHandlers = (
  { read, write, door }: Policies,
  environment: Environment,
  around: AroundSealing,
) => {
  const seals = createOpenSeals()
  return {
    'sealing.list': read((db, { owner }) => sealedNotesOf(db, owner)),
    'sealing.seal': door(seal(environment, around)),
    'sealing.open': door(openSealed(seals)),
    'sealing.read': read(readSealed(seals)),
    'sealing.save': write(saveSealed(seals)),
    'sealing.close': read((_db, { noteId }) => {
      seals.close(noteId)
      return {}
    }),
    'sealing.unseal': write(unsealNote(seals)),
  } satisfies Partial<Handlers>
}
