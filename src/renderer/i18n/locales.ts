/** Languages of the window. `tag` is what dates, lists and plurals are formatted by. */
export const locales = {
  en: { tag: 'en-GB' },
} as const satisfies Record<string, { readonly tag: string }>

export type Locale = keyof typeof locales

/** The language asked for where there is a catalogue of it, English otherwise. */
export const localeFor = (language: string): Locale =>
  Object.hasOwn(locales, language) ? (language as Locale) : 'en'
