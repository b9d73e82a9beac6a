import { describe, expect, it } from 'vitest'
import { RecoveryWords } from '#shared/contract/call.ts'
import { calls, events } from '#shared/contract/index.ts'
import { createCovering } from '#shared/domain/covering/index.ts'
import { coveredBy, takesText } from '#vault/gate/coverText.ts'

const id = '3f2b9c4e-6a1d-4f80-9b7e-5d2c8a1f0e64'
const other = '8d3f9a34-5b1c-4e0f-9d3e-2b7a6c5d4e3f'

/** Two of one name, and people whose names are codes, words of the recovery list, days or ids. */
const covering = createCovering(
  [
    { id, name: 'Done', shown: 'K7' },
    { id: other, name: 'Done', shown: 'R4' },
    ...['friend', 'abandon', '2026', 'Mine', '3f2b9c4e'].map((name, at) => ({
      id: `p${at}`,
      name,
      shown: `S${at}`,
    })),
  ],
  [],
  'someone',
)

describe('Covering an answer by its schema', () => {
  it('knows of every answer, event and input of the contract whether it holds text', () => {
    const schemas = [
      ...Object.values(calls).flatMap(({ input, output }) => [input, output]),
      ...Object.values(events),
    ]
    expect(schemas.filter(takesText).length).toBeGreaterThan(100)
  })

  it('tells two of one name apart by their ids, and leaves ids and codes alone', () => {
    const people = [
      { id, name: 'Done', relation: 'friend', isMe: false },
      { id: other, name: 'Done', relation: 'friend', isMe: false },
    ]
    expect(coveredBy(calls['people.list'].output, people, covering)).toEqual([
      { id, name: 'K7', relation: 'friend', isMe: false },
      { id: other, name: 'R4', relation: 'friend', isMe: false },
    ])
  })

  it('leaves recovery words, days and numbers as they are', () => {
    const words = Array.from({ length: 12 }, () => 'abandon')
    expect(coveredBy(RecoveryWords, words, covering)).toEqual(words)
    const since = {
      lastSession: { id, number: 2026, on: '2026-11-22' },
      counts: { open: 1, underway: 0, done: 0, changed: 0, released: 0 },
    }
    expect(coveredBy(calls['circles.since'].output, since, covering)).toEqual(since)
  })

  it('no event holds text', () => {
    expect(Object.entries(events).filter(([, schema]) => takesText(schema))).toEqual([])
  })

  it('a passphrase, typed words and a token are no text; a name, a line and a document are', () => {
    expect(
      ['vault.open', 'vault.checkWords', 'sealing.open', 'backup.create'].map((name) =>
        takesText(calls[name as 'vault.open'].input),
      ),
    ).toEqual([false, false, false, false])
    expect(
      ['people.rename', 'notes.save', 'agenda.changeStep', 'board.move'].map((name) =>
        takesText(calls[name as 'vault.open'].input),
      ),
    ).toEqual([true, true, true, true])
  })
})
