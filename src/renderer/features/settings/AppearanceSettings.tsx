import type { ReactNode } from 'react'
import type { Theme } from '#shared/contract/system.ts'
import { textSizes } from '#shared/domain/textSizes.ts'
import { useText } from '#i18n/index.ts'
import { LanguageSelect, Section, Select, useAppearanceChoice } from '#ui/index.ts'

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Kept on this computer, for every vault on it. */
export const AppearanceSettings = (): ReactNode => {
  const { t } = useText()
  const { appearance, setAppearance } = useAppearanceChoice()
  return (
    <Section title={t('settings.appearance')}>
      <div className="settings">
        <div className="setting">
          <span>{t('settings.language')}</span>
          <LanguageSelect label={t('settings.language')} />
        </div>
        <div className="setting">
          <span>{t('settings.theme')}</span>
          <Select
            label={t('settings.theme')}
            value={appearance.theme}
            onChange={(theme) => setAppearance({ ...appearance, theme })}
            options={themes.map((theme) => ({ value: theme, label: t(`settings.theme.${theme}`) }))}
          />
        </div>
        <div className="setting">
          <span>{t('settings.textSize')}</span>
          <Select
            label={t('settings.textSize')}
            value={String(appearance.textSize)}
            onChange={(size) => setAppearance({ ...appearance, textSize: Number(size) })}
            options={textSizes.map((percent) => ({
              value: String(percent),
              label: t('settings.percent', { percent }),
            }))}
          />
        </div>
      </div>
    </Section>
  )
}
