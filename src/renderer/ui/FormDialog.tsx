import { useId, type ReactNode } from 'react'
import type { PlainError } from '#shared/errors.ts'
import { useText } from '#i18n/index.ts'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { Dialog } from './Dialog.tsx'
import { ErrorNotice } from './Notice.tsx'

type FormDialogProps = {
  readonly title: string
  readonly says?: ReactNode
  /** What the one rose button says. */
  readonly keep: string
  /** Enter in a field, or the button. */
  readonly onKeep: () => void | Promise<void>
  readonly onClose: () => void
  readonly isBusy?: boolean
  /** Why it cannot be kept yet: the button stays reachable and says so. */
  readonly unavailable?: string | undefined
  readonly error?: { readonly plain: PlainError } | undefined
  readonly isWide?: boolean
  /** More air between the fields: serif questions. */
  readonly isRoomy?: boolean
  readonly children: ReactNode
}

/** A sheet that asks for a few things and keeps them: fields, what went wrong, Cancel, and one act. */
export const FormDialog = ({
  title,
  says,
  keep,
  onKeep,
  onClose,
  isBusy = false,
  unavailable,
  error,
  isWide = false,
  isRoomy = false,
  children,
}: FormDialogProps): ReactNode => {
  const { t } = useText()
  const form = useId()
  return (
    <Dialog
      isOpen
      isWide={isWide}
      mustAnswer={isBusy}
      onClose={onClose}
      title={title}
      says={says}
      acts={
        <>
          <Button look="quiet" onPress={onClose} isDisabled={isBusy}>
            {t('ui.cancel')}
          </Button>
          <Button look="prime" type="submit" form={form} isBusy={isBusy} unavailable={unavailable}>
            {keep}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={classes('stack-form', isRoomy && 'roomy')}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy && unavailable === undefined) void onKeep()
        }}
      >
        {children}
        <ErrorNotice error={error} />
      </form>
    </Dialog>
  )
}
