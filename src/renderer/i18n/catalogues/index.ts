import type { Language } from '#shared/contract/system.ts'
import type { en } from './en/index.ts'

type English = typeof en.catalogue

/** `area.key`: the area is the file of the catalogue, the key is the entry in it. */
export type TextKey = {
  [A in keyof English & string]: `${A}.${keyof English[A] & string}`
}[keyof English & string]

/** The shape every language fills: the same areas and keys as English. */
export type Catalogue = { readonly [A in keyof English]: Area<A> }

/** One file of a catalogue. */
export type Area<A extends keyof English> = { readonly [K in keyof English[A]]: string }

/** A language's words, and the BCP 47 tag its dates, numbers, lists and plurals are formatted by. */
export type Words = { readonly tag: string; readonly catalogue: Catalogue }

/** Each language is a chunk of its own: the window loads the one it speaks. */
export const wordsOf: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en/index.ts')).en,
  de: async () => (await import('./de/index.ts')).de,
}

/** The ICU message of a key. */
export const messageOf = (catalogue: Catalogue, key: TextKey): string => {
  const dot = key.indexOf('.')
  const area = catalogue[key.slice(0, dot) as keyof English] as Readonly<Record<string, string>>
  // A key of the union always has an entry; the type system cannot follow the split.
  return area[key.slice(dot + 1)] ?? key
}
