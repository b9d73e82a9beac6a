import type { ReactNode } from 'react'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Dialog, ErrorNotice, toast } from '#ui/index.ts'

/** Automatic copies still hold what was erased: a new one is made and proven first, then the older ones go. */
export const ReplaceCopies = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { t } = useText()
  const replacing = useAct('backup.replaceAutomatic')
  const replace = async (): Promise<void> => {
    const outcome = await replacing.run({})
    if (!outcome.ok) return
    toast(t(outcome.value.lastTrouble === 'none' ? 'erase.replaced' : 'erase.notReplaced'))
    onClose()
  }
  return (
    <Dialog
      isOpen
      mustAnswer={replacing.isBusy}
      onClose={onClose}
      title={t('erase.replace.title')}
      says={t('erase.replace.says')}
      acts={
        <>
          <Button look="prime" autoFocus isBusy={replacing.isBusy} onPress={() => void replace()}>
            {t('erase.replace.act')}
          </Button>
          <Button look="quiet" isDisabled={replacing.isBusy} onPress={onClose}>
            {t('erase.replace.later')}
          </Button>
        </>
      }
    >
      <ErrorNotice error={replacing.error} />
    </Dialog>
  )
}
