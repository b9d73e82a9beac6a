import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchOf } from '#features/search/matching.ts'

const found = (typed: string, text: string): readonly string[] | null =>
  matchOf(typed, text)?.pieces.map(([from, to]) => text.slice(from, to)) ?? null
const distance = (typed: string, text: string): number => matchOf(typed, text)?.distance ?? Infinity

describe('Finding by a few letters', () => {
  test('takes the beginning of any word, in any order', () => {
    expect(found('har', 'Harbour Table')).toEqual(['Har'])
    expect(found('tab har', 'Harbour Table')).toEqual(['Har', 'Tab'])
    expect(found('table kitchen', 'Harbour Table')).toBeNull()
  })

  test('does not mind case and accents, typed or written', () => {
    expect(found('zoe', 'Zoë Ångström')).toEqual(['Zoë'])
    expect(found('ÅNG', 'Zoë Ångström')).toEqual(['Ång'])
    expect(found('strasse', 'Lange Straße')).toEqual(['Straße'])
    expect(found('oresund', 'Øresund')).toEqual(['Øresund'])
    expect(found('cafe\u0301', 'Cafe\u0301 Kettle')).toEqual(['Cafe\u0301'])
  })

  test('takes the first letters of words that follow each other', () => {
    expect(found('ht', 'Harbour Table')).toEqual(['H', 'T'])
    expect(found('hb', 'Harbour Table')).toBeNull()
    expect(found('bun', 'Back up now')).toEqual(['B', 'u', 'n'])
  })

  test('takes letters within a word, but never ones that are scattered', () => {
    expect(found('bour', 'Harbour Table')).toEqual(['bour'])
    expect(found('hrbr', 'Harbour Table')).toBeNull()
    expect(found('o', 'Harbour Table')).toBeNull()
  })

  test('knows what is nearer: the beginning, then a word, then first letters, then within', () => {
    const distances = ['Lock', 'New lock', 'Leave our council kindly', 'Clocks'].map((text) =>
      distance('lo', text),
    )
    expect(distances).toEqual(distances.toSorted((one, other) => one - other))
    expect(new Set(distances).size).toBe(4)
  })

  test('finds nothing for blanks', () => {
    expect(matchOf('', 'Harbour Table')).toBeNull()
    expect(matchOf('  ', 'Harbour Table')).toBeNull()
  })

  test('marks pieces that lie in the text, in order and apart, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (typed, text) => {
        const pieces = matchOf(typed, text)?.pieces ?? []
        const bounds = pieces.flat()
        expect(bounds).toEqual(bounds.toSorted((one, other) => one - other))
        expect(bounds.every((bound) => bound >= 0 && bound <= text.length)).toBe(true)
      }),
    )
  })

  test('finds every text by its own first letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}]{1,12}$/u), (word) => {
        expect(matchOf([...word].slice(0, 3).join(''), `${word} and more`)).not.toBeNull()
      }),
    )
  })
})
