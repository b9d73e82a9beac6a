import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { NewPassphrase } from '#ui/secrets/index.ts'
import { Button, Field } from '#ui/index.ts'
import type { NewVault } from './newVaultOf.ts'

/** Where the restored vault lives, what it is called and what opens it. */
export const NewVaultForm = ({ vault }: { readonly vault: NewVault }): ReactNode => {
  const { t } = useText()
  const isDisabled = vault.restore.isBusy
  return (
    <div className="stack asks">
      <Field
        label={t('vault.restore.name')}
        value={vault.name}
        onChange={vault.setName}
        isDisabled={isDisabled}
        autoFocus
      />
      <div className="setting first">
        <span>
          {t('vault.restore.folder')}
          <br />
          <span className="explains path">{vault.place?.shownPath}</span>
        </span>
        <Button size="small" isDisabled={isDisabled} onPress={() => void vault.changePlace()}>
          {t('ui.choose')}
        </Button>
      </div>
      <NewPassphrase
        label={t('vault.restore.passphrase')}
        value={vault.passphrase}
        onChange={vault.setPassphrase}
        onGrade={vault.setIsEnough}
        about={[vault.name]}
        isDisabled={isDisabled}
      />
    </div>
  )
}
