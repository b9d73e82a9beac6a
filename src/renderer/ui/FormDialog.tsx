import { useCallback, useId, useState, type ReactNode } from 'react'
import type { PlainError } from '#shared/errors.ts'
import { useText } from '#i18n/index.ts'
import { TextTakenContext, useAliasView } from './aliasView.ts'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { Dialog } from './Dialog.tsx'
import { ErrorNotice, Notice } from './Notice.tsx'

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
  const { isOn: isCovered, turn } = useAliasView()
  const [fields, setFields] = useState(0)
  const tellOfField = useCallback(() => {
    setFields((now) => now + 1)
    return () => setFields((now) => now - 1)
  }, [])
  // What came covered must not be kept as if somebody had written it.
  const waits = isCovered && fields > 0
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
          {waits ? (
            <Button look="prime" onPress={turn}>
              {t('aliases.show')}
            </Button>
          ) : (
            <Button look="prime" type="submit" form={form} isBusy={isBusy} unavailable={unavailable}>
              {keep}
            </Button>
          )}
        </>
      }
    >
      <form
        id={form}
        className={classes('stack-form', isRoomy && 'roomy')}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy && !waits && unavailable === undefined) void onKeep()
        }}
      >
        {waits && <Notice icon="veil">{t('aliases.waits')}</Notice>}
        <TextTakenContext value={tellOfField}>{children}</TextTakenContext>
        <ErrorNotice error={error} />
      </form>
    </Dialog>
  )
}
