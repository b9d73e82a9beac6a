import { expect, test } from 'vitest'
import { foundCircle } from '#vault/circles/foundCircle.ts'
import { createHeldLines } from '#vault/held/heldLines.ts'
import { createInsertions } from '#vault/insertions.ts'
import { settleHeld } from '#vault/held/settleHeld.ts'
import { planSession } from '#vault/sessions/planSession.ts'
import { createScratchUse } from '#tests/support/scratchUse.ts'

test('a held line whose words did not come to the disk is held on, and is let go of once they have', () => {
  using use = createScratchUse()
  const circle = use.run('circles.found', foundCircle, {
    name: 'Forum',
    kind: 'forum',
    purpose: '',
    peerBasis: '',
    cadence: { mode: 'loose', n: null },
    sessionMinutes: 90,
    people: [{ newName: 'Ama' }],
  })
  const { id: sessionId } = use.run('sessions.plan', planSession, {
    circleId: circle.id,
    plannedFor: '2026-12-01T18:00',
    lengthMinutes: 90,
    place: 'home',
    hostPersonId: null,
  })
  const lines = createHeldLines(() => undefined)
  const line = lines.add({ sessionId, turnId: null, text: 'What nobody else has' })
  const keep = { heldLineId: line.id, as: 'keep' as const }
  const settle = settleHeld(
    lines,
    createInsertions(() => 0),
  )
  expect(() =>
    use.run(
      'held.settle',
      (...call) => {
        settle(...call)
        throw new Error('no room on the disk')
      },
      keep,
    ),
  ).toThrow('internal')
  expect(lines.of(sessionId)).toEqual([line])
  expect(use.db.all('SELECT id FROM note')).toEqual([])

  use.run('held.settle', settle, keep)
  expect(lines.of(sessionId)).toEqual([])
  expect(use.db.all('SELECT body_plain FROM note')).toEqual([{ body_plain: 'What nobody else has' }])
})
