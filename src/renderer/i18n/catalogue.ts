import { en } from './catalogues/en/index.ts'
import type { Locale } from './locales.ts'

type English = typeof en

/** `area.key`: the area is the file of the catalogue, the key is the entry in it. */
export type TextKey = {
  [A in keyof English & string]: `${A}.${keyof English[A] & string}`
}[keyof English & string]

/** The shape every language fills: the same areas and keys as English. */
export type Catalogue = { readonly [A in keyof English]: { readonly [K in keyof English[A]]: string } }

const catalogues = { en } as const satisfies Record<Locale, Catalogue>

/** The ICU message of a key. */
export const messageOf = (locale: Locale, key: TextKey): string => {
  const dot = key.indexOf('.')
  const area = catalogues[locale][key.slice(0, dot) as keyof English] as Readonly<Record<string, string>>
  // A key of the union always has an entry; the type system cannot follow the split.
  return area[key.slice(dot + 1)] ?? key
}
