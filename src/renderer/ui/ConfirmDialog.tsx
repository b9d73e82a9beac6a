import type { ReactNode } from 'react'
import type { PlainError } from '#shared/errors.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Icon } from './Icon.tsx'
import { ErrorNotice } from './Notice.tsx'

type ConfirmDialogProps = {
  /** A serif question: "Let the first evening’s notes go?" */
  readonly title: string
  /** What goes, and that it does not come back. */
  readonly goes: ReactNode
  /** What remains all the same. */
  readonly remains?: ReactNode
  /** Copies that still hold it, by name. */
  readonly copies?: readonly string[]
  /** The safe answer: "Keep them". It has the focus. */
  readonly stay: string
  /** The other one: "Let them go". Never rose. */
  readonly go: string
  readonly onGo: () => void
  readonly onClose: () => void
  readonly isBusy?: boolean
  /** Why it cannot be done: the other answer stays reachable and says so. */
  readonly unavailable?: string | undefined
  readonly error?: { readonly plain: PlainError } | undefined
}

/** Before an act that cannot be undone: the question, what goes, what remains, and the safe answer first. */
export const ConfirmDialog = ({
  title,
  goes,
  remains,
  copies = [],
  stay,
  go,
  onGo,
  onClose,
  isBusy = false,
  unavailable,
  error,
}: ConfirmDialogProps): ReactNode => (
  <Dialog
    isOpen
    isAlert
    mustAnswer={isBusy}
    onClose={onClose}
    title={title}
    says={
      <>
        <span>{goes}</span>
        {remains !== undefined && <span>{remains}</span>}
      </>
    }
    acts={
      <>
        <Button look="quiet" autoFocus onPress={onClose} isDisabled={isBusy}>
          {stay}
        </Button>
        <Button onPress={onGo} isBusy={isBusy} unavailable={unavailable}>
          {go}
        </Button>
      </>
    }
  >
    {copies.length > 0 && (
      <ul className="copies">
        {copies.map((copy) => (
          <li key={copy}>
            <Icon name="disk" />
            <span>{copy}</span>
          </li>
        ))}
      </ul>
    )}
    <ErrorNotice error={error} />
  </Dialog>
)
