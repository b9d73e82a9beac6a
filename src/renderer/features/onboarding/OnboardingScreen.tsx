import { useState, type ReactNode } from 'react'
import type { OpenVault } from '#shared/contract/vault.ts'
import { useText } from '#i18n/index.ts'
import { KeepWords } from '#ui/secrets/index.ts'
import { DoorLayout } from '#ui/index.ts'
import { Questions } from './Questions.tsx'

type OnboardingScreenProps = {
  readonly onOpened: (vault: OpenVault) => void
  readonly onRestore: () => void
  /** A vault that lies on this computer but is not on the list, or back to the list. */
  readonly onOpenExisting: () => void
  readonly isFirst: boolean
}

type Made = { readonly vault: OpenVault; readonly words: readonly string[] }

export const OnboardingScreen = ({
  onOpened,
  onRestore,
  onOpenExisting,
  isFirst,
}: OnboardingScreenProps): ReactNode => {
  const { t } = useText()
  const [made, setMade] = useState<Made>()
  return (
    <DoorLayout title={t('onboarding.panelTitle')} says={t('onboarding.panelSays')}>
      {made === undefined ? (
        <Questions
          onMade={(vault, words) => setMade({ vault, words })}
          onDemo={onOpened}
          onRestore={onRestore}
          onOpenExisting={onOpenExisting}
          isFirst={isFirst}
        />
      ) : (
        <>
          <p className="overline">{t('onboarding.wordsOverline')}</p>
          <KeepWords words={made.words} vaultName={made.vault.name} onDone={() => onOpened(made.vault)} />
        </>
      )}
    </DoorLayout>
  )
}
