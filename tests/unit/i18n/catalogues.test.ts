import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { errorCodes, errorReasons } from '#shared/errors.ts'
import { de } from '#i18n/catalogues/de/index.ts'
import { en } from '#i18n/catalogues/en/index.ts'
import type { Words } from '#i18n/catalogues/index.ts'
import { errorSentence } from '#i18n/errorSentence.ts'
import { english, german } from '#tests/support/texts.ts'
import { brokenRules, valuesOf } from './wording.ts'

type Message = readonly [key: string, message: string]

const messagesOf = ({ catalogue }: Words): readonly Message[] =>
  Object.entries(catalogue).flatMap(([area, entries]) =>
    Object.entries<string>(entries).map(([key, message]) => [`${area}.${key}`, message] as const),
  )

describe.each([
  ['English', en, 'en'],
  ['German', de, 'de'],
] as const)('The %s catalogue', (_name, words, language) => {
  const messages = messagesOf(words)

  test('has words', () => {
    expect(messages.length).toBeGreaterThan(500)
    expect(messages.filter(([, message]) => message.trim() === '')).toEqual([])
  })

  test('has only messages that can be formatted', () => {
    const formatted = messages.map(([, message]) => new IntlMessageFormat(message, words.tag))
    expect(formatted.length).toBe(messages.length)
  })

  test('keeps the rules of writing', () => {
    const broken = messages.map(([key, message]) => [key, ...brokenRules(language, message)])
    expect(broken.filter(({ length }) => length > 1)).toEqual([])
  })
})

test('the German catalogue asks for the same values as the English one, and marks the same words', () => {
  const germans = new Map(messagesOf(de))
  const differing = messagesOf(en).filter(
    ([key, message]) => String(valuesOf(message)) !== String(valuesOf(germans.get(key) ?? '')),
  )
  expect(differing.map(([key]) => key)).toEqual([])
})

describe('The rules of writing', () => {
  test.each([
    ['en', 'Saved!', 'raises its voice'],
    ['en', 'Two tasks are overdue', 'task'],
    ['en', 'We could not save', 'we'],
    ['en', 'Please try again', 'please'],
    ['en', 'Saving failed', 'failed'],
    ['en', "It's done", 'straight'],
    ['en', 'Wait...', 'three dots'],
    ['en', 'A "word"', 'straight'],
    ['de', 'Gespeichert!', 'raises its voice'],
    ['de', 'Zwei Aufgaben sind überfällig', 'Aufgabe'],
    ['de', 'Bitte versuchen Sie es noch einmal', 'Sie'],
    ['de', 'Wir konnten nicht speichern', 'wir'],
    ['de', 'Alle Benutzer', 'Benutzer'],
    ['de', 'Die Sitzung', 'Sitzung'],
    ['de', 'Ein “Wort”', 'quotation marks'],
  ] as const)('in %s find fault with “%s”', (language, message, about) => {
    expect(brokenRules(language, message).join()).toContain(about)
  })
})

describe.each([
  ['English', english],
  ['German', german],
] as const)('%s error sentences', (_name, text) => {
  test('exist for every code, and each is a sentence', () => {
    for (const code of errorCodes) expect(errorSentence(text, { code })).toMatch(/^\p{Lu}.+\.$/u)
  })

  test('exist for every reason, and no two reasons that need different help share one', () => {
    const sentences = errorReasons.map((reason) => errorSentence(text, { code: 'internal', reason }))
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.+\.$/u)
    const twice = sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)
    expect(twice).toEqual([])
  })
})

test('error sentences say how long to wait, in whole seconds', () => {
  const slow = { code: 'wrong-passphrase', reason: 'slow-down', waitMs: 3_200 } as const
  expect(errorSentence(english, slow)).toBe('Take your time. You can try again in 4 seconds.')
  expect(errorSentence(german, slow)).toBe('Lass dir Zeit. In 4 Sekunden kannst du es wieder versuchen.')
  expect(errorSentence(english, { code: 'wrong-passphrase' })).toBe(
    'That passphrase did not open the vault. Take your time.',
  )
})
