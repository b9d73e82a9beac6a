import { afterwards, type Handlers, onlyWithNames } from '#vault/gate/registered.ts'
import type { Insertions } from '#vault/insertions.ts'
import type { Policies } from '#vault/policies.ts'
import type { UndoShelf } from '#vault/undoShelf.ts'
import { eraseForGood } from './eraseForGood.ts'
import { previewErasing, type AroundFolder } from './previewErasing.ts'

export type AroundErasing = {
  readonly undo: UndoShelf
  readonly insertions: Insertions
  /** Text was erased, and that is committed: no trace of it may stay in our files. */
  readonly leaveNoTrace: () => void
} & AroundFolder

export const eraseHandlers = ({ read, write }: Policies, around: AroundErasing) =>
  ({
    'erase.preview': read(previewErasing(around, around.insertions)),
    'erase.run': onlyWithNames(
      afterwards(write(eraseForGood(around.undo, around.insertions)), around.leaveNoTrace),
    ),
  }) satisfies Partial<Handlers>
