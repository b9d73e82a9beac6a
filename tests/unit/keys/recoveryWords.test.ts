import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  backupPassphrase,
  completeWord,
  newWordEntropy,
  parseTypedWords,
  wordsOf,
} from '#vault/keys/recoveryWords.ts'
import { suggestPassphrase } from '#vault/keys/passphrase.ts'
import { gradePassphrase } from '#vault/keys/grade.ts'

const entropy = fc.uint8Array({ minLength: 16, maxLength: 16 })
const separator = fc.constantFrom(' ', '  ', '\n', ', ', '-', ' - ', '\t', ' 7. ', '; ')

describe('recovery words', () => {
  it('come back from any spacing, case, hyphens and numbering', () => {
    fc.assert(
      fc.property(
        entropy,
        fc.array(separator, { minLength: 12, maxLength: 12 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (bytes, separators, upper) => {
          const typed = wordsOf(bytes)
            .map((word, at) => (upper[at] ? word.toUpperCase() : word) + separators[at])
            .join('')
          expect(parseTypedWords(typed)).toEqual(bytes)
        },
      ),
    )
  })

  it('joined by hyphens are a passphrase that can be typed back as words', () => {
    const bytes = newWordEntropy()
    expect(parseTypedWords(backupPassphrase(wordsOf(bytes)))).toEqual(bytes)
  })

  it('match the published test vector of BIP-39', () => {
    expect(wordsOf(new Uint8Array(16).fill(0x7f)).join(' ')).toBe(
      'legal winner thank year wave sausage worth useful legal winner thank yellow',
    )
  })

  it.each([
    [
      'a word outside the list',
      'legal winner thank year wave sausage worth useful legal winner thank subrosa',
    ],
    ['eleven words', 'legal winner thank year wave sausage worth useful legal winner thank'],
    ['thirteen words', 'legal winner thank year wave sausage worth useful legal winner thank yellow yellow'],
    ['no word at all', '   '],
    ['words run together', 'legalwinner thank year wave sausage worth useful legal winner thank yellow able'],
  ])('are refused as not words: %s', (_what, typed) => {
    expect(() => parseTypedWords(typed)).toThrow(
      expect.objectContaining({ code: 'invalid-input', reason: 'not-a-word' }),
    )
  })

  it('are refused by their checksum when two have changed places', () => {
    const typed = 'winner legal thank year wave sausage worth useful legal winner thank yellow'
    expect(() => parseTypedWords(typed)).toThrow(
      expect.objectContaining({ code: 'invalid-input', reason: 'words-checksum' }),
    )
  })

  it('are completed from their first letters, six at most and none for nothing', () => {
    expect(completeWord('zo')).toEqual(['zone', 'zoo'])
    expect(completeWord(' ZO ')).toEqual(['zone', 'zoo'])
    expect(completeWord('a')).toHaveLength(6)
    expect(completeWord('')).toEqual([])
    expect(completeWord('xyz')).toEqual([])
  })
})

describe('a suggested passphrase', () => {
  it('is six words of the list and enough for the vault', async () => {
    const passphrase = suggestPassphrase()
    expect(passphrase).toMatch(/^[a-z]+(-[a-z]+){5}$/)
    expect(await gradePassphrase(passphrase, [])).toEqual({ score: 4, enough: true, hint: 'none' })
    expect(suggestPassphrase()).not.toBe(passphrase)
  })
})

describe('the grade of a passphrase', () => {
  it.each([
    ['', 'empty'],
    ['k7#qP', 'too-short'],
    ['password1', 'common'],
    ['aaaaaaaaaaaa', 'repeats'],
    ['qwertyuiop', 'common'],
    ['zaq12wsxcde3', 'common'],
  ])('%j is not enough: %s', async (passphrase, hint) => {
    expect(await gradePassphrase(passphrase, [])).toMatchObject({ enough: false, hint })
  })

  it('counts the names somebody near would try first', async () => {
    const words = ['Petra Lindqvist-Marrow', 'Harbour circle']
    const alone = await gradePassphrase('lindqvist-marrow', [])
    const known = await gradePassphrase('petra lindqvist-marrow', words)
    expect(alone.enough).toBe(true)
    expect(known).toMatchObject({ enough: false, hint: 'names-or-dates' })
  })

  it('sees one passphrase in what two keyboards write differently', async () => {
    const composed = 'Blåbærsyltetøy på fjellet'
    expect(await gradePassphrase(composed.normalize('NFD'), [])).toEqual(await gradePassphrase(composed, []))
  })

  it('answers quickly for a thousand characters', async () => {
    expect(await gradePassphrase('ab1!'.repeat(256), [])).toMatchObject({ enough: false })
  })
})
