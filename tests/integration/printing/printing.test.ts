import { describe, expect, test } from 'vitest'
import type { NoteLayer } from '#shared/contract/notes.ts'
import type { RetentionPreset } from '#shared/contract/vault.ts'
import { createScratchUse } from '#tests/support/scratchUse.ts'
import { openTestVault } from '#tests/support/openTestVault.ts'
import { runSession } from '#tests/support/runningSession.ts'
import { foundCircle } from '#vault/circles/foundCircle.ts'
import { openNote } from '#vault/notes/openNote.ts'
import { createVersionKeeper } from '#vault/notes/versionKeeper.ts'
import { lookBeforePrinting } from '#vault/printing/lookBeforePrinting.ts'
import { recordPrinting } from '#vault/printing/recordPrinting.ts'
import { auditEvents } from '#vault/storage/auditEvents.ts'

const aNote = (preset: RetentionPreset, layer: NoteLayer) => {
  const use = createScratchUse(preset)
  const circle = use.run('circles.found', foundCircle, {
    name: 'Forum',
    kind: 'forum',
    purpose: '',
    peerBasis: '',
    cadence: { mode: 'loose', n: null },
    sessionMinutes: 90,
    people: [{ newName: 'Ama' }],
  })
  const note = { owner: { table: 'circle', id: circle.id }, layer } as const
  use.run('notes.open', openNote(createVersionKeeper()), note)
  return {
    look: () => use.run('printing.look', lookBeforePrinting, note),
    record: () => use.run('printing.record', recordPrinting, note),
    written: () => auditEvents(use.db, 10).map(({ action }) => action),
    [Symbol.dispose]: () => use[Symbol.dispose](),
  }
}

describe('A note on paper', () => {
  test('may be the agreed record: it is told until when its text stays, and that it went is written down', () => {
    using note = aNote('short_lived', 'agreed')
    expect(note.look()).toEqual({ refusal: null, keptUntil: '2027-12-26', silent: [] })
    note.record()
    expect(note.written()).toEqual(['printed'])
  })

  test('names no member who said that nothing is written about them', async () => {
    await using vault = await openTestVault()
    const { circle, who } = await runSession(vault, { consents: { Ben: 'none' } })
    const note = { owner: { table: 'circle', id: circle.id }, layer: 'agreed' } as const
    await vault.call('notes.open', note)
    expect((await vault.call('printing.look', note)).silent).toEqual([who('Ben')])
  })

  test.each(['private', 'for_presenter'] as const)('is never the layer %s', (layer) => {
    using note = aNote('keep_longer', layer)
    expect(note.look().refusal).toBe('layer')
    expect(() => note.record()).toThrow(
      expect.objectContaining({ code: 'conflict', reason: 'not-allowed-now' }),
    )
    expect(note.written()).toEqual([])
  })

  test('is nothing at all in a vault that keeps things strictly', () => {
    using note = aNote('strict', 'agreed')
    expect(note.look().refusal).toBe('preset')
    expect(() => note.record()).toThrow(
      expect.objectContaining({ code: 'conflict', reason: 'not-allowed-now' }),
    )
    expect(note.written()).toEqual([])
  })
})
