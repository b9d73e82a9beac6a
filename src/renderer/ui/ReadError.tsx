import type { ReactNode } from 'react'
import type { PlainError } from '#shared/errors.ts'
import { useText } from '#i18n/index.ts'
import { Button } from './Button.tsx'
import { runCommand } from './commands.ts'
import { ErrorNotice } from './Notice.tsx'

type ReadErrorProps = {
  readonly error: { readonly plain: PlainError }
  readonly onAgain: () => void
}

/**
 * Why something could not be read, and what may help: another try; or, where the file was read damaged and stays so
 * for as long as it is open, opening the vault anew.
 */
export const ReadError = ({ error, onAgain }: ReadErrorProps): ReactNode => {
  const { t } = useText()
  const isDamaged = error.plain.code === 'corrupt'
  return (
    <>
      <ErrorNotice error={error} />
      {isDamaged && <p className="small second">{t('ui.damaged.says')}</p>}
      <Button look="soft" size="small" onPress={isDamaged ? () => void runCommand('lock') : onAgain}>
        {t(isDamaged ? 'ui.damaged.act' : 'ui.again')}
      </Button>
    </>
  )
}
