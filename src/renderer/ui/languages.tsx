import type { ReactNode } from 'react'
import type { Appearance, Language } from '#shared/contract/system.ts'
import { useText } from '#i18n/index.ts'
import { useAppearanceChoice } from './appearance.ts'
import { Select, type SelectOption } from './Select.tsx'
import { TextLink } from './TextLink.tsx'

/** Each language under its own name, so that it is found by whoever reads no other. */
const names: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }
const languages = Object.keys(names) as readonly Language[]

/** The language of the window, or the computer's. */
export const LanguageSelect = ({ label }: { readonly label: string }): ReactNode => {
  const { t } = useText()
  const { appearance, setAppearance } = useAppearanceChoice()
  const options: readonly SelectOption<Appearance['language']>[] = [
    { value: 'system', label: t('settings.language.system') },
    ...languages.map((language) => ({ value: language, label: names[language] })),
  ]
  return (
    <Select
      label={label}
      value={appearance.language}
      onChange={(language) => setAppearance({ ...appearance, language })}
      options={options}
    />
  )
}

/** Before a vault is open: the languages that are not spoken now, each one press away. */
export const OtherLanguages = (): ReactNode => {
  const { language: spoken } = useText()
  const { appearance, setAppearance } = useAppearanceChoice()
  return languages
    .filter((language) => language !== spoken)
    .map((language) => (
      <span key={language} lang={language}>
        <TextLink onPress={() => setAppearance({ ...appearance, language })}>{names[language]}</TextLink>
      </span>
    ))
}
