import type { Appearance, Language } from '../contract/system.ts'

/** A record, so that a language of the contract cannot be left out. */
const known: Readonly<Record<Language, true>> = { en: true, de: true }

const isLanguage = (code: string): code is Language => Object.hasOwn(known, code)

/**
 * The first of the wanted languages that the app speaks, English when it speaks none of them.
 * @param wanted BCP 47 or POSIX tags, the most wanted first: `de-AT`, `en_GB`
 */
export const languageAmong = (wanted: readonly string[]): Language =>
  wanted.map((tag) => tag.split(/[-_.]/u)[0]?.toLowerCase() ?? '').find(isLanguage) ?? 'en'

/** What is spoken: the language chosen, or the system's where that was chosen. */
export const spokenLanguage = (chosen: Appearance['language'], system: Language): Language =>
  chosen === 'system' ? system : chosen
