import { SubrosaError } from '#shared/errors.ts'
import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { takeBack } from '#vault/storage/undoLog.ts'
import type { UndoShelf } from '#vault/undoShelf.ts'
import { announceChanges } from './announceChanges.ts'

export const undoHandlers = ({ write }: Policies, undo: UndoShelf) =>
  ({
    'undo.run': write((db, { token }, tools) => {
      const changes = undo.take(token)
      if (changes === undefined) throw new SubrosaError('not-found', { reason: 'nothing-to-undo' })
      undo.follow(takeBack(db, changes, tools.now.today))
      announceChanges(changes, tools)
      return {}
    }),
  }) satisfies Partial<Handlers>
