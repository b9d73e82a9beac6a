import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { errorCodes, errorReasons } from '#shared/errors.ts'
import { en } from '#i18n/catalogues/en/index.ts'
import { errorSentence } from '#i18n/errorSentence.ts'
import { textIn } from '#i18n/text.ts'

const messages: readonly (readonly [string, string])[] = Object.entries(en).flatMap(([area, entries]) =>
  Object.entries<string>(entries).map(([key, message]) => [`${area}.${key}`, message] as const),
)

describe('The English catalogue', () => {
  test('has words', () => {
    expect(messages.length).toBeGreaterThan(200)
  })

  test.each(messages)('can be formatted: %s', (_key, message) => {
    expect(() => new IntlMessageFormat(message, 'en-GB')).not.toThrow()
  })

  test('never raises its voice and never hurries anybody', () => {
    const loud = messages.filter(([, message]) =>
      /!|\b(overdue|failed|admin|task|users?|please)\b/iu.test(message),
    )
    expect(loud.map(([key]) => key)).toEqual([])
  })

  test('uses the typographic apostrophe, because the straight one quotes in ICU', () => {
    expect(messages.filter(([, message]) => /\w'\w/u.test(message)).map(([key]) => key)).toEqual([])
  })
})

describe('Error sentences', () => {
  const text = textIn('en')

  test('exist for every code, and each is a sentence', () => {
    for (const code of errorCodes) expect(errorSentence(text, { code })).toMatch(/^[A-Z].+\.$/u)
  })

  test('exist for every reason, and no two reasons that need different help share one', () => {
    const sentences = errorReasons.map((reason) => errorSentence(text, { code: 'internal', reason }))
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\.$/u)
    const twice = sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)
    expect(twice).toEqual([])
  })

  test('say how long to wait, in whole seconds', () => {
    expect(errorSentence(text, { code: 'wrong-passphrase', reason: 'slow-down', waitMs: 3_200 })).toBe(
      'Take your time. You can try again in 4 seconds.',
    )
    expect(errorSentence(text, { code: 'wrong-passphrase' })).toBe(
      'That passphrase did not open the vault. Take your time.',
    )
  })
})
