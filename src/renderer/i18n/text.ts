import { IntlMessageFormat } from 'intl-messageformat'
import { createElement, Fragment, type ReactNode } from 'react'
import type { Language } from '#shared/contract/system.ts'
import type { PlainDate, PlainDateTime } from '#shared/dates.ts'
import { messageOf, wordsOf, type TextKey, type Words } from './catalogues/index.ts'
import { formatDate, formatDistance, formatTime, todayHere, type DateStyle } from './dates.ts'

export type TextValues = Readonly<Record<string, string | number>>

/** A value of a rich text: plain, a piece of screen, or what a `<tag>` in the message is wrapped in. */
export type RichValues = Readonly<Record<string, ReactNode | ((inside: ReactNode) => ReactNode)>>

/** Every word the window shows comes from here, in one language. */
export type Text = {
  readonly language: Language
  /** BCP 47 tag for formatters. */
  readonly tag: string
  /** A message as a string; ICU plurals and selects are resolved with `values`. */
  readonly t: (key: TextKey, values?: TextValues) => string
  /** A message with `<b>`, `<i>` or own tags as pieces of screen. */
  readonly rich: (key: TextKey, values?: RichValues) => ReactNode
  readonly date: (date: PlainDate, style?: DateStyle) => string
  readonly time: (at: PlainDateTime) => string
  /** "12 days ago", seen from today unless told. */
  readonly ago: (date: PlainDate, today?: PlainDate) => string
  /** "Priya, Jules and Tobias" */
  readonly list: (items: readonly string[]) => string
  readonly number: (value: number) => string
}

/** A name in a script that runs the other way would otherwise carry the words around it along. */
const apart = (values: TextValues): TextValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && fromTheRight.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  )
const fromTheRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

const isWrapper = (value: unknown): value is (inside: ReactNode) => ReactNode => typeof value === 'function'

const bold = (inside: ReactNode): ReactNode => createElement('b', null, inside)
const italic = (inside: ReactNode): ReactNode => createElement('i', null, inside)

const asNode = (parts: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...parts)

/** The words of a language, from its catalogue. */
export const createText = (language: Language, { tag, catalogue }: Words): Text => {
  const parsed = new Map<TextKey, IntlMessageFormat>()
  const formatOf = (key: TextKey): IntlMessageFormat => {
    const known = parsed.get(key)
    if (known !== undefined) return known
    const format = new IntlMessageFormat(messageOf(catalogue, key), tag)
    parsed.set(key, format)
    return format
  }
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' })
  const numbers = new Intl.NumberFormat(tag)

  return {
    language,
    tag,
    t: (key, values) => String(formatOf(key).format(values && apart(values))),
    rich: (key, values = {}) => {
      const wrapped = Object.fromEntries(
        Object.entries({ b: bold, i: italic, ...values }).map(([name, value]) => [
          name,
          isWrapper(value) ? (parts: ReactNode[]) => value(asNode(parts)) : value,
        ]),
      )
      const result = formatOf(key).format<ReactNode>(wrapped)
      return Array.isArray(result) ? asNode(result) : result
    },
    date: (date, style = 'day') => formatDate(tag, date, style, new Date().getFullYear()),
    time: (at) => formatTime(tag, at),
    ago: (date, today = todayHere()) => formatDistance(tag, today, date),
    list: (items) => lists.format(items),
    number: (value) => numbers.format(value),
  }
}

const loaded = new Map<Language, Promise<Text>>()

/** The words of a language, loaded once. */
export const loadText = (language: Language): Promise<Text> => {
  const known = loaded.get(language)
  if (known !== undefined) return known
  const text = wordsOf[language]().then((words) => createText(language, words))
  loaded.set(language, text)
  return text
}
