import { lentLayer } from '#shared/domain/lending.ts'
import { evenLent, type Handlers } from '#vault/gate/registered.ts'
import type { Insertions } from '#vault/insertions.ts'
import type { Policies } from '#vault/policies.ts'
import { leaveNote } from './leaveNote.ts'
import { getVersion, listVersions } from './listVersions.ts'
import { openNote } from './openNote.ts'
import { restoreVersion } from './restoreVersion.ts'
import { saveNote } from './saveNote.ts'
import type { VersionKeeper } from './versionKeeper.ts'

export const noteHandlers = (
  { read, write, undoable }: Policies,
  versions: VersionKeeper,
  insertions: Insertions,
) =>
  ({
    'notes.open': evenLent(
      write(openNote(versions)),
      ({ owner, layer }, lent) => owner.id === lent.turnId && owner.table === 'turn' && layer === lentLayer,
    ),
    'notes.save': evenLent(write(saveNote(insertions)), ({ noteId }, lent) => noteId === lent.noteId),
    'notes.leave': evenLent(write(leaveNote(versions)), ({ noteId }, lent) => noteId === lent.noteId),
    'notes.versions': read(listVersions),
    'notes.version': read(getVersion),
    'notes.restoreVersion': write(undoable(restoreVersion(versions), 'version-restored')),
  }) satisfies Partial<Handlers>
