import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { ConfirmDialog } from '#ui/index.ts'
import type { Consent } from './useConsent.ts'

/** After a limit was lowered: shall what stands above it go too? */
export const StrikeQuestion = ({ consent }: { readonly consent: Consent }): ReactNode => {
  const { t } = useText()
  const { above } = consent
  if (above === null) return null
  return (
    <ConfirmDialog
      title={t('consent.lower.title')}
      goes={t('consent.lower.goes', { count: above.count })}
      remains={t('consent.lower.copies', { count: above.copies })}
      stay={t('consent.lower.leave')}
      go={t('consent.lower.strike')}
      onGo={() => void consent.strike()}
      onClose={consent.leave}
      isBusy={consent.isBusy}
      error={consent.error}
    />
  )
}
