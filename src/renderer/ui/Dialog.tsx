import { useId, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classes } from './classes.ts'

type DialogProps = {
  readonly isOpen: boolean
  /** Escape and a press beside it; never offered while work is under way. */
  readonly onClose: () => void
  /** A serif question. */
  readonly title: string
  /** What goes and what remains. */
  readonly says?: ReactNode
  readonly children?: ReactNode
  /** The safe answer first. */
  readonly acts?: ReactNode
  readonly isWide?: boolean
  /** Only an act closes it: work is under way, or words are shown that will not be shown again. */
  readonly mustAnswer?: boolean
  /** Before something that cannot be undone: read out at once, with what it says. */
  readonly isAlert?: boolean
}

/** A sheet over the page. The editor never lives inside one. */
export const Dialog = ({
  isOpen,
  onClose,
  title,
  says,
  children,
  acts,
  isWide = false,
  mustAnswer = false,
  isAlert = false,
}: DialogProps): ReactNode => {
  const saysId = useId()
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={classes('dialog-frame', isWide && 'wide')}>
        <AriaDialog
          className="sheet dialog"
          role={isAlert ? 'alertdialog' : 'dialog'}
          {...(says === undefined ? {} : { 'aria-describedby': saysId })}
        >
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {says !== undefined && (
            <p id={saysId} className="says">
              {says}
            </p>
          )}
          {children !== undefined && <div className="dialog-content">{children}</div>}
          {acts !== undefined && <div className="dialog-acts">{acts}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
