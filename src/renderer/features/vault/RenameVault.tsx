import { useState, type ReactNode } from 'react'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Field, FormDialog } from '#ui/index.ts'

type RenameVaultProps = { readonly name: string; readonly onClose: () => void }

export const RenameVault = ({ name: before, onClose }: RenameVaultProps): ReactNode => {
  const { t } = useText()
  const [name, setName] = useState(before)
  const rename = useAct('vault.rename')
  const keep = async (): Promise<void> => {
    if (name.trim() === '') return
    const answer = await rename.run({ name })
    if (answer.ok) onClose()
  }
  return (
    <FormDialog
      title={t('vault.folder.renameTitle')}
      keep={t('vault.folder.rename')}
      onKeep={keep}
      onClose={onClose}
      isBusy={rename.isBusy}
      error={rename.error}
    >
      <Field
        label={t('vault.folder.name')}
        hint={t('vault.folder.renameSays')}
        value={name}
        onChange={setName}
        autoFocus
      />
    </FormDialog>
  )
}
