import { describe, expect, test } from 'vitest'
import type { HoldScope } from '#shared/contract/holds.ts'
import type { TopicId } from '#shared/ids.ts'
import { rowsOfFolder } from '#tests/support/backups.ts'
import { reopenedOn, untilFaded } from '#tests/support/fadingVault.ts'
import { writtenForAma } from '#tests/support/handOver.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { fadingOf } from '#tests/support/listed.ts'
import { openTestVault, testPassphrase, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { refusalOf } from '#tests/support/vaultProcess.ts'
import { trashOf } from '#tests/support/listed.ts'

/** A circle with a session, a note in it, and a step of Ama's; a step of my own beside it. */
const write = async (vault: OpenTestVault) => {
  const circle = await vault.found('Harbour Table', ['Ama'])
  const ama = circle.people.find(({ name }) => name === 'Ama')
  if (ama === undefined) throw new Error('Ama is not there')
  const session = await vault.call('sessions.plan', {
    circleId: circle.id,
    plannedFor: '2026-11-22T19:00',
    lengthMinutes: 60,
    place: 'home',
    hostPersonId: null,
  })
  const owner = { table: 'session' as const, id: session.id }
  const note = await vault.call('notes.open', { owner, layer: 'private' })
  await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc('Snow') })
  const promise = (title: string, ownerPersonId: typeof vault.me, circleId: typeof circle.id | null) =>
    vault.call('steps.create', {
      title,
      ownerPersonId,
      circleId,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
  const hers = await promise('Ring the library', ama.personId, circle.id)
  const mine = await promise('Learn to splice', vault.me, null)
  return { circle, ama, session, note, hers, mine }
}

const unknownTopic = unknownId as TopicId

type Written = Awaited<ReturnType<typeof write>>

const hold = (vault: OpenTestVault, of: HoldScope, reason = '') => vault.call('holds.set', { of, reason })
const onHold = { code: 'conflict', reason: 'on-hold' }

const scopes: readonly (readonly [string, (written: Written) => HoldScope])[] = [
  ['everything', () => ({ scope: 'vault' })],
  ['a circle', ({ circle }) => ({ scope: 'circle', id: circle.id })],
  ['a person', ({ ama }) => ({ scope: 'person', id: ama.personId })],
]

describe('a hold', () => {
  test.each(scopes)(
    'of %s lets nothing in its scope fade, for years, and the audit says when it was set',
    async (_of, of) => {
      await using vault = await openTestVault()
      const written = await write(vault)
      await hold(vault, of(written), 'The insurer asked')
      await using later = await reopenedOn(vault, '2030-01-01')
      await later.call('retention.trustClock', {})
      await untilFaded(later)
      await expect.poll(async () => (await later.call('retention.status', {})).groups).toEqual([])
      await later.close()
      const rows = await rowsOfFolder(vault.folder, testPassphrase)
      expect(rows['next_step']?.map(({ title }) => title)).toContain('Ring the library')
      expect(rows['session']).toMatchObject([{ purged_on: null }])
      const isNoteHeld = of(written).scope !== 'person'
      expect(rows['note']?.[0]?.['body_plain'] ?? null).toBe(isNoteHeld ? 'Snow' : null)
      expect(rows['audit_event']?.map(({ action }) => action)).not.toContain('hold_lifted')
      expect(rows['hold']).toMatchObject([{ reason: 'The insurer asked', from: '2026-11-21', to: null }])
    },
  )

  test.each(scopes)('of %s refuses to erase what it covers, and leaves it whole', async (_of, of) => {
    await using vault = await openTestVault()
    const written = await write(vault)
    await hold(vault, of(written))
    await vault.call('circles.endMembership', {
      circleId: written.circle.id,
      membershipId: written.ama.membershipId,
    })
    const { session, hers, ama, note } = written
    for (const erasure of [
      { act: 'now', thing: { table: 'session', id: session.id } },
      { act: 'now', thing: { table: 'next_step', id: hers.id } },
      { act: 'forget', personId: ama.personId, steps: 'keep' },
    ] as const) {
      expect(await refusalOf(vault.call('erase.preview', erasure))).toMatchObject(onHold)
      expect(await refusalOf(vault.call('erase.run', erasure))).toMatchObject(onHold)
    }
    const strike = vault.raw('erase.run', { act: 'strike', noteId: note.id })
    expect((await strike).ok).toBe(of(written).scope === 'person')
  })

  test('of a topic keeps it, its turns and what was written in them, and is said on its page and its session’s', async () => {
    await using vault = await openTestVault()
    const running = await writtenForAma(vault)
    const { topic, session } = running
    const set = await hold(vault, { scope: 'topic', id: topic.id }, 'The insurer asked')
    expect(set).toMatchObject({ name: topic.title, of: { scope: 'topic', id: topic.id } })
    for (const over of [
      { table: 'topic' as const, id: topic.id },
      { table: 'session' as const, id: session.id },
    ]) {
      expect(await vault.call('holds.over', over)).toEqual([set])
    }
    expect(await vault.call('holds.list', {})).toEqual([set])
    const hand = { sessionId: session.id, personId: running.who('Ama') }
    const { stamp } = await vault.call('packets.previewHandOver', { ...hand, aliased: true, language: 'en' })
    const letGo = () => vault.call('packets.letGoOnPaper', { ...hand, stamp })
    expect(await refusalOf(letGo())).toMatchObject(onHold)
    expect(await vault.call('holds.preview', { id: set.id })).toMatchObject({ hold: set })
    await vault.call('holds.lift', { id: set.id })
    await letGo()
    expect(await refusalOf(hold(vault, { scope: 'topic', id: unknownTopic }))).toMatchObject({
      code: 'not-found',
    })
  })

  test('keeps what lies in the trash there, and lets the rest of it go', async () => {
    await using vault = await openTestVault()
    const { circle, hers, mine } = await write(vault)
    await vault.call('trash.move', { table: 'next_step', id: hers.id })
    await vault.call('trash.move', { table: 'next_step', id: mine.id })
    await hold(vault, { scope: 'circle', id: circle.id })
    const listed = await trashOf(vault)
    expect(listed.map(({ words, isHeld }) => ({ words, isHeld }))).toEqual(
      expect.arrayContaining([
        { words: 'Ring the library', isHeld: true },
        { words: 'Learn to splice', isHeld: false },
      ]),
    )
    expect(await vault.call('erase.preview', { act: 'trash' })).toMatchObject({ goes: { steps: 1 }, held: 1 })
    await vault.call('erase.run', { act: 'trash' })
    expect((await trashOf(vault)).map(({ words }) => words)).toEqual(['Ring the library'])
    await vault.call('trash.putBack', { table: 'next_step', id: hers.id })
  })

  test('takes what was made before out of reach of undo', async () => {
    await using vault = await openTestVault()
    const { circle } = await write(vault)
    await vault.call('steps.create', {
      title: 'Made a moment ago',
      ownerPersonId: vault.me,
      circleId: circle.id,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
    const offered = vault.events.findLast(({ name }) => name === 'undo.offered')
    if (offered?.name !== 'undo.offered') throw new Error('nothing was offered')
    await hold(vault, { scope: 'circle', id: circle.id })
    expect(await refusalOf(vault.call('undo.run', { token: offered.payload.token }))).toMatchObject(onHold)
  })

  test('is listed, said of each row it covers and of no other, and set once', async () => {
    await using vault = await openTestVault()
    const { circle, session, ama, hers, mine } = await write(vault)
    const of = { scope: 'circle', id: circle.id } as const
    const set = await hold(vault, of, 'A dispute')
    expect(set).toMatchObject({ of, name: 'Harbour Table', reason: 'A dispute', from: '2026-11-21' })
    expect(await vault.call('holds.list', {})).toEqual([set])
    for (const thing of [
      { table: 'circle', id: circle.id },
      { table: 'session', id: session.id },
      { table: 'person', id: ama.personId },
      { table: 'next_step', id: hers.id },
    ] as const) {
      expect(await vault.call('holds.over', thing)).toEqual([set])
    }
    expect(await vault.call('holds.over', { table: 'next_step', id: mine.id })).toEqual([])
    expect(await refusalOf(hold(vault, of))).toMatchObject({ reason: 'on-hold-already' })
  })

  test('that is lifted shows what becomes due first, and that waits seven days like everything else', async () => {
    await using vault = await openTestVault()
    const { circle } = await write(vault)
    const { id } = await hold(vault, { scope: 'circle', id: circle.id })
    await using later = await reopenedOn(vault, '2027-12-20')
    await later.call('retention.trustClock', {})
    expect(await later.call('retention.status', {})).toMatchObject({ held: 3 })
    expect(await later.call('holds.preview', { id })).toMatchObject({
      hold: { name: 'Harbour Table' },
      due: { notes: 1, steps: 1, sessions: 1 },
      firstOn: '2027-12-27',
    })
    await later.call('holds.lift', { id })
    expect(await later.call('holds.list', {})).toEqual([])
    const listed = await fadingOf(later)
    expect(new Set(listed.filter((entry) => entry.circle !== null).map(({ fadesOn }) => fadesOn))).toEqual(
      new Set(['2027-12-27']),
    )
    expect(await refusalOf(later.call('holds.lift', { id }))).toMatchObject({ code: 'not-found' })
  })

  test('of a circle leaves what another hold keeps out of what becomes due', async () => {
    await using vault = await openTestVault()
    const { circle } = await write(vault)
    const { id } = await hold(vault, { scope: 'circle', id: circle.id })
    await hold(vault, { scope: 'vault' })
    vault.setNow('2028-12-20T10:00:00.000Z')
    expect((await vault.call('holds.preview', { id })).due).toEqual({
      sessions: 0,
      notes: 0,
      steps: 0,
      others: 0,
    })
  })

  test.each([
    ['holds.set', { of: { scope: 'circle' }, reason: '' }],
    ['holds.set', { of: { scope: 'vault', id: unknownId }, reason: '' }],
    ['holds.set', { of: { scope: 'vault' }, reason: 'x'.repeat(2_001) }],
    ['holds.set', { of: { scope: 'note', id: unknownId }, reason: '' }],
    ['holds.over', { table: 'vault', id: unknownId }],
    ['holds.lift', { id: 'x' }],
    ['holds.preview', {}],
  ])('%s refuses %o', async (name, input) => {
    await using vault = await openTestVault()
    expect(await vault.raw(name, input)).toMatchObject({ error: { code: 'invalid-input' } })
  })

  test('of nobody and nothing is not found', async () => {
    await using vault = await openTestVault()
    const of = { scope: 'circle', id: unknownId }
    expect(await vault.raw('holds.set', { of, reason: '' })).toMatchObject({ error: { code: 'not-found' } })
    expect(await vault.raw('holds.lift', { id: unknownId })).toMatchObject({ error: { code: 'not-found' } })
  })
})
