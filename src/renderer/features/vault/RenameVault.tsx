import { useState, type FormEvent, type ReactNode } from 'react'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Dialog, ErrorNotice, Field } from '#ui/index.ts'

type RenameVaultProps = { readonly name: string; readonly onClose: () => void }

const formId = 'rename-vault'

export const RenameVault = ({ name: before, onClose }: RenameVaultProps): ReactNode => {
  const { t } = useText()
  const [name, setName] = useState(before)
  const rename = useAct('vault.rename')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') return
    const answer = await rename.run({ name })
    if (answer.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('vault.folder.renameTitle')}
      acts={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('vault.folder.keep')}
          </Button>
          <Button
            look="prime"
            type="submit"
            form={formId}
            isBusy={rename.isBusy}
            isDisabled={name.trim() === ''}
          >
            {t('vault.folder.rename')}
          </Button>
        </>
      }
    >
      <form id={formId} className="stack asks" onSubmit={(event) => void submit(event)}>
        <Field
          label={t('vault.folder.name')}
          hint={t('vault.folder.renameSays')}
          value={name}
          onChange={setName}
          autoFocus
        />
        <ErrorNotice error={rename.error} />
      </form>
    </Dialog>
  )
}
