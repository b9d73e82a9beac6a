import { afterwards, type Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import type { UndoShelf } from '#vault/undoShelf.ts'
import { changeConsent } from './changeConsent.ts'
import { listConsents } from './listConsents.ts'
import { previewConsent } from './previewConsent.ts'

export type AroundConsent = {
  readonly undo: UndoShelf
  /** Text may have been struck, and that is committed: no trace of it may stay in our files. */
  readonly leaveNoTrace: () => void
}

export const consentHandlers = ({ read, write }: Policies, { undo, leaveNoTrace }: AroundConsent) =>
  ({
    'consent.list': read(listConsents),
    'consent.preview': read(previewConsent),
    'consent.change': afterwards(write(changeConsent(undo)), leaveNoTrace),
  }) satisfies Partial<Handlers>
