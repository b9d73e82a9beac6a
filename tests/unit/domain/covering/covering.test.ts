import { describe, expect, it } from 'vitest'
import { createCovering, coveredDocument, standInsFor } from '#shared/domain/covering/index.ts'

const covering = createCovering(
  [
    { id: 'mara', name: 'Mara Lindqvist', shown: 'Runa' },
    { id: 'juergen', name: 'Jürgen Groß', shown: 'Piet' },
    { id: 'lena', name: 'Anna-Lena Okafor', shown: 'Tove' },
    { id: 'will', name: 'Will', shown: 'K7' },
    { id: 'anna-1', name: 'Anna Berg', shown: 'R4' },
    { id: 'anna-2', name: 'Anna Holm', shown: 'M2' },
    { id: 'jonas', name: 'Jonas', shown: 'Silas' },
    { id: 'm', name: 'M', shown: 'H5' },
    { id: 'rose', name: '🌹', shown: 'F3' },
    { id: 'wang', name: '王明', shown: 'T6' },
    { id: 'dr', name: 'Dr. Ola Klein', shown: 'Ivo' },
  ],
  [
    { real: 'Port Ellery', shown: 'Saltby' },
    { real: 'the hospital', shown: 'the house' },
    { real: 'reading year', shown: 'Project Fern' },
  ],
  'someone',
)

describe('Names in a text give way', () => {
  it.each([
    ['Mara Lindqvist spoke', 'Runa spoke'],
    ['mara and MARA', 'Runa and Runa'],
    ['Ask Lindqvist about it', 'Ask Runa about it'],
    ["Mara's idea, Mara’s plan", "Runa's idea, Runa’s plan"],
    ['Maras Vorschlag', 'Runas Vorschlag'],
    ['Mara Lindqvists Vorschlag', 'Runas Vorschlag'],
    ['Jonas’ Vorschlag', 'Silas’ Vorschlag'],
    ['Jürgen, Juergen, jurgen, Ju\u0308rgen', 'Piet, Piet, Piet, Piet'],
    ['Groß, Gross', 'Piet, Piet'],
    ['Anna-Lena kommt', 'Tove kommt'],
    ['Anna Berg and Anna  Holm', 'R4 and M2'],
    ['Mara🌹 ❤️Mara _Mara_ (Mara)', 'Runa🌹 ❤️Runa _Runa_ (Runa)'],
    ['mara.lindqvist@example.org', 'Runa@example.org'],
    ['Ola said', 'Ivo said'],
    ['我和王明说', '我和T6说'],
  ])('%s', (typed, shown) => {
    expect(covering.text(typed)).toBe(shown)
  })

  it('a first name that two people share says someone, because nobody can tell whose it is', () => {
    expect(covering.text('Anna thought so')).toBe('someone thought so')
  })

  it('stays where it is only part of a longer word', () => {
    const text = 'Maraschino, Samara, Annabel, Willow, Großmutter'
    expect(covering.text(text)).toBe(text)
  })

  it('an everyday word, or a surname, written small is the word', () => {
    const text = 'It will be a klein thing, and groß'
    expect(covering.text(text)).toBe(text)
    expect(covering.text('Ask Will; Klein too')).toBe('Ask K7; Ivo too')
  })

  it('a field that holds nothing but a name is covered whole, however short the name is', () => {
    expect(['M', '🌹', ' Will '].map(covering.text)).toEqual(['H5', 'F3', 'K7'])
    expect(covering.text('a M b')).toBe('a M b')
  })

  it('terms give way as names do, and begin as what was found', () => {
    expect(covering.text('In Port Ellery the hospital waits. The hospital, PORT ELLERY.')).toBe(
      'In Saltby the house waits. The house, Saltby.',
    )
    expect(covering.text('our reading year')).toBe('our Project Fern')
  })

  it('the end of a text that was cut may be half a name', () => {
    const long = `${'word '.repeat(30)}Mara Lindq`
    expect(covering.text(long)).toBe(`${'word '.repeat(30)}Runa …`)
    expect(covering.text('Lindq')).toBe('Lindq')
  })

  it('nobody is called by an id that is not theirs', () => {
    expect(covering.person('mara')).toBe('Runa')
    expect(covering.person('nobody')).toBeUndefined()
  })

  it('with nobody to cover a text is what it was', () => {
    expect(createCovering([], [], 'someone').text('Mara')).toBe('Mara')
  })
})

describe('A document', () => {
  const text = (words: string, ...marks: string[]) => ({
    type: 'text',
    text: words,
    ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
  })

  it('a name that is part bold is covered whole; ids and kinds stay', () => {
    const doc = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            text('Ask Ma'),
            text('ra', 'bold'),
            text(' soon'),
            { type: 'mention', attrs: { personId: 'Mara' } },
          ],
        },
        { type: 'Will', attrs: { kind: 'new', note: 'Mara' } },
      ],
    }
    expect(coveredDocument(doc, covering)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [text('Ask Runa'), text(' soon'), { type: 'mention', attrs: { personId: 'Mara' } }],
        },
        { type: 'Will', attrs: { kind: 'new', note: 'Runa' } },
      ],
    })
  })

  it('the address of a link is covered too', () => {
    const link = {
      type: 'text',
      text: 'here',
      marks: [{ type: 'link', attrs: { address: 'https://mara.example' } }],
    }
    const [node] = coveredDocument({ type: 'doc', content: [link] }, covering)['content'] as [typeof link]
    expect(node.marks[0]?.attrs.address).toBe('https://Runa.example')
  })
})

describe('Whoever has no alias', () => {
  const ids = Array.from({ length: 300 }, (_, index) => `${(index * 7_919).toString(16).padStart(8, '0')}-x`)

  it('is called by a letter and a digit of their own, the same whoever else is there', () => {
    const few = standInsFor(ids.slice(0, 3))
    expect([...few.values()].every((name) => /^[A-Z]\d$/u.test(name))).toBe(true)
    expect(standInsFor(ids.slice(1, 3)).get(ids[1] ?? '')).toBe(few.get(ids[1] ?? ''))
  })

  it('shares it with nobody, also in a crowd', () => {
    expect(new Set(standInsFor(ids).values()).size).toBe(300)
  })
})
