import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'

type PaletteProps = {
  readonly label: string
  readonly onClose: () => void
  /** A `SearchList`, or a page such as the keyboard map. */
  readonly children: ReactNode
  /** What the keys do, along the foot. */
  readonly foot?: ReactNode
}

/** A sheet near the top over a blurred page that cannot be read behind it. Escape and a press beside it close it. */
export const Palette = ({ label, onClose, children, foot }: PaletteProps): ReactNode => (
  <ModalOverlay
    className="scrim blurred"
    isOpen
    isDismissable
    onOpenChange={(open) => {
      if (!open) onClose()
    }}
  >
    <Modal className="palette-frame">
      <AriaDialog className="palette" aria-label={label}>
        {children}
        {foot !== undefined && <footer className="palette-foot">{foot}</footer>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
