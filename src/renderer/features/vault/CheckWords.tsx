import { useState, type ReactNode } from 'react'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { useTypedWords, WordsEntry } from '#ui/secrets/index.ts'
import { Button, Dialog, ErrorNotice, Notice, toast } from '#ui/index.ts'

/** All twelve words typed from the sheet, held against the vault's own. */
export const CheckWords = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { t } = useText()
  const typed = useTypedWords()
  const check = useAct('vault.checkWords')
  const [wrong, setWrong] = useState<string>()
  const run = async (): Promise<void> => {
    const answer = await check.run({ words: typed.text })
    if (!answer.ok) return
    if (!answer.value.right) {
      setWrong(typed.text)
      return
    }
    toast(t('vault.checkWords.right'))
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('vault.checkWords.title')}
      says={t('vault.checkWords.says')}
      acts={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            look="prime"
            isBusy={check.isBusy}
            isDisabled={!typed.isComplete}
            onPress={() => void run()}
          >
            {t('vault.checkWords.act')}
          </Button>
        </>
      }
    >
      <WordsEntry typed={typed} autoFocus />
      {wrong === typed.text && <Notice look="correction">{t('vault.checkWords.wrong')}</Notice>}
      <ErrorNotice error={check.error} />
    </Dialog>
  )
}
