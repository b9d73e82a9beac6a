import type { ReactNode } from 'react'
import type { BridgeError } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Notice } from '#ui/index.ts'

/** What was wrong with a backup file; a wrong secret is said of the backup, not of the vault. */
export const BackupError = ({ error }: { readonly error: BridgeError | undefined }): ReactNode => {
  const { t } = useText()
  if (error?.code !== 'wrong-passphrase') return <ErrorNotice error={error} />
  return <Notice look="correction">{t('vault.secret.wrong')}</Notice>
}
