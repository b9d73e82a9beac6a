import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { mentionedPersonIds, plainTextOf } from '#shared/domain/documents.ts'
import { circles as story } from '#vault/demo/story/circles.ts'
import { notes } from '#vault/demo/story/notes/index.ts'
import { sessions as evenings, type SessionKey } from '#vault/demo/story/sessions/index.ts'
import { openTestVault } from '#tests/support/openTestVault.ts'
import { shelved } from '#tests/support/shelf.ts'
import { refusalOf, startTestVault, type TestVault } from '#tests/support/vaultProcess.ts'

const scratch = mkdtempSync(join(tmpdir(), 'subrosa-demo-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

type DemoVault = TestVault & { readonly folder: string; readonly today: PlainDate }

const firstDay = '2026-11-22'

const makeDemo = async (folder: string, day: string): Promise<TestVault> => {
  const vault = startTestVault({ now: `${day}T10:00:00.000Z` })
  await vault.call('vault.createDemo', { folder: vault.token(folder), name: 'Demo vault', language: 'en' })
  return vault
}

/** Living through a year takes seconds: it is done once, and each test opens a copy. */
const openDemo = async (): Promise<DemoVault> => {
  const made = await shelved(`demo vault of ${firstDay}`, async (into) => {
    const vault = await makeDemo(into, firstDay)
    await vault.close()
    return null
  })
  const folder = join(mkdtempSync(join(scratch, 'of-')), 'Demo vault')
  cpSync(made.folder, folder, { recursive: true })
  const vault = startTestVault({ now: `${firstDay}T10:00:00.000Z` })
  const token = vault.token(folder)
  const { demoPassphrase } = await vault.call('vault.inspect', { folder: token })
  await vault.call('vault.open', { folder: token, passphrase: demoPassphrase ?? '' })
  // The days of a test are days of the calendar.
  return { ...vault, folder, today: firstDay as PlainDate }
}

/** How much of everything there is, as the window would be told. */
const extent = async (vault: TestVault) => {
  const circles = await vault.call('circles.list', {})
  const of = async (circleId: (typeof circles)[number]['id']) => ({
    sessions: (await vault.call('sessions.list', { circleId, offset: 0, limit: 200 })).rows
      .map(({ status }) => status)
      .toSorted(),
    topics: (await vault.call('topics.list', { circleId })).map(({ state }) => state).toSorted(),
    board: (await vault.call('board.list', { circleId }))
      .map(({ kind, state }) => `${kind} ${state}`)
      .toSorted(),
    openSteps: (
      await vault.call('steps.list', {
        scope: { of: 'circle', circleId },
        part: 'open',
        offset: 0,
        limit: 200,
      })
    ).total,
  })
  const inCircles: Record<string, Awaited<ReturnType<typeof of>>> = {}
  for (const { id, name } of circles) inCircles[name] = await of(id)
  return { people: (await vault.call('people.list', {})).length, inCircles }
}

describe('the demo vault', () => {
  test('holds a year of six circles, whatever the day it is opened on', { timeout: 60_000 }, async () => {
    await using vault = await openDemo()
    await using leapYear = await makeDemo(join(mkdtempSync(join(scratch, 'of-')), 'Demo vault'), '2028-03-01')
    const here = await extent(vault)
    expect(here).toEqual(await extent(leapYear))
    expect(here.people).toBe(28)
    expect(Object.keys(here.inCircles).toSorted()).toEqual([
      'Across the Floor',
      'Harbour Table',
      'Kitchen Table, Alder Lane',
      'New Branch Leads',
      'Plumline Four',
      'Two Chairs',
    ])
    const closed = (await vault.call('circles.list', {})).filter(({ status }) => status === 'closed')
    expect(closed.map(({ name }) => name)).toEqual(['Two Chairs'])
    const held = Object.values(here.inCircles).map(
      ({ sessions }) => sessions.filter((status) => status === 'closed').length,
    )
    expect(held.toSorted((one, other) => one - other)).toEqual([0, 6, 6, 7, 9, 10])
    expect(here.inCircles['Harbour Table']?.topics).toEqual([
      'released',
      'resolved',
      'resolved',
      'resolved',
      'scheduled',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
      'working',
      'working',
      'working',
    ])
  })

  test(
    'keeps everything on its first day, and lets one note go six days later',
    { timeout: 60_000 },
    async () => {
      await using vault = await openDemo()
      const before = await extent(vault)
      await expect.poll(() => vault.facts.some(({ name }) => name === 'retention.changed')).toBe(true)
      const status = await vault.call('retention.status', {})
      expect(status.clock).toBe('fine')
      expect(status.firstOn).toBe(addDays(vault.today, 6))
      expect(status.groups).toMatchObject([
        { notes: 1, steps: 0, sessions: 0, topics: 0, lines: 0, boardItems: 0 },
      ])
      const { rows } = await vault.call('retention.list', { offset: 0, limit: 50 })
      expect(rows.map(({ words }) => words.slice(0, 9))).toEqual(['Fish soup'])
      expect(await extent(vault)).toEqual(before)
    },
  )

  test('holds every note word for word, with the people in it as mentions', { timeout: 60_000 }, async () => {
    await using vault = await openDemo()
    const circles = await vault.call('circles.list', {})
    const firstNames = new Map(
      (await vault.call('people.list', {})).map(({ id, name }) => [
        id as string,
        name.split(' ', 1)[0] ?? '',
      ]),
    )
    const idOf = async (key: SessionKey) => {
      const { circle, on } = evenings[key]
      const circleId = circles.find(({ name }) => name === story[circle].name)?.id
      if (circleId === undefined) throw new Error(`There is no ${story[circle].name}`)
      const { rows } = await vault.call('sessions.list', { circleId, offset: 0, limit: 50 })
      const found = rows.find(({ plannedFor }) => plannedFor.startsWith(addDays(vault.today, on)))
      if (found === undefined) throw new Error(`There is no session ${key}`)
      return found.id
    }
    const read: Record<number, string> = {}
    const told: Record<number, string> = {}
    const mentioned: Record<number, (string | undefined)[]> = {}
    for (const { number, of, layer, text } of notes) {
      if (!('session' in of) || of.turn !== undefined) continue
      const owner = { table: 'session', id: await idOf(of.session) } as const
      const { doc } = await vault.call('notes.open', { owner, layer })
      read[number] = plainTextOf(doc, (id) => firstNames.get(id) ?? '')
      told[number] = text.join('\n')
      mentioned[number] = mentionedPersonIds(doc).map((id) => firstNames.get(id))
    }
    expect(Object.keys(read).length).toBe(19)
    expect(read).toEqual(told)
    expect(mentioned[1]).toEqual(['Sanna'])
  })

  test('shows what is still open today, and nothing of what was unwritten', { timeout: 60_000 }, async () => {
    await using vault = await openDemo()
    const { mySteps, hints } = await vault.call('today.get', {})
    expect(hints).toEqual([])
    const plan = mySteps.find(({ title }) => title === 'Two-page reading year plan')
    expect(plan).toMatchObject({ state: 'promised', carriedCount: 3, dueOn: addDays(vault.today, 11) })
    const councillor = mySteps.find(({ title }) => title === 'Ask the councillor for half an hour')
    expect(councillor?.dueOn).toBe(addDays(vault.today, -35))

    const harbour = (await vault.call('circles.list', {})).find(({ name }) => name === 'Harbour Table')
    if (harbour === undefined) throw new Error('There is no Harbour Table')
    const { rows } = await vault.call('sessions.list', { circleId: harbour.id, offset: 0, limit: 20 })
    const fifth = rows.find(({ number }) => number === 5)
    if (fifth === undefined) throw new Error('There is no fifth session')
    const session = await vault.call('sessions.get', { sessionId: fifth.id })
    expect(session.unwrittenSeconds).toBe(18 * 60)
    const turns = await vault.call('turns.list', { sessionId: fifth.id })
    expect(turns.map(({ presenter, topic, takeaway }) => [presenter?.name, topic?.title, takeaway])).toEqual([
      [null, '', ''],
      ['Ines Falk', 'Should I stand for the regional board?', ''],
    ])
  })

  test(
    'opens again by the passphrase beside it, and by the one it is changed to',
    { timeout: 60_000 },
    async () => {
      const demo = await openDemo()
      const passphrase = (await demo.call('vault.state', {})).open?.demo?.passphrase ?? ''
      const next = 'seven-quiet-gulls-over-the-slipway'
      await demo.call('vault.changePassphrase', { current: passphrase, next, oldMayBeKnown: false })
      await demo.close()
      await using again = startTestVault({ now: '2026-11-23T10:00:00.000Z' })
      const folder = again.token(demo.folder)
      expect((await again.call('vault.inspect', { folder })).demoPassphrase).toBe(next)
      expect((await again.call('vault.open', { folder, passphrase: next })).demo).toEqual({
        passphrase: next,
      })
    },
  )

  test('is gone from the disk when it is erased, and main is told', { timeout: 60_000 }, async () => {
    await using vault = await openDemo()
    await vault.call('vault.eraseDemo', {})
    expect(existsSync(vault.folder)).toBe(false)
    expect(readdirSync(dirname(vault.folder))).toEqual([])
    expect(vault.told).toContainEqual({ kind: 'erased', folder: vault.folder })
    expect((await refusalOf(vault.call('people.list', {}))).code).toBe('locked')
  })

  test('is not made half: called off in the middle, nothing of it is left', { timeout: 60_000 }, async () => {
    const folder = join(mkdtempSync(join(scratch, 'of-')), 'Demo vault')
    await using vault = startTestVault({ now: '2026-11-22T10:00:00.000Z' })
    const abort = new AbortController()
    const made = vault.call(
      'vault.createDemo',
      { folder: vault.token(folder), name: 'Demo vault', language: 'en' },
      {
        signal: abort.signal,
        onProgress: ({ phase, done }) => {
          if (phase === 'writing' && done > 20) abort.abort()
        },
      },
    )
    expect((await refusalOf(made)).code).toBe('cancelled')
    expect(existsSync(folder)).toBe(false)
    expect((await vault.call('vault.state', {})).open).toBeNull()
  })

  test('knows by which aliases the people of the story go', async () => {
    await using vault = await openDemo()
    await vault.call('aliases.setView', { isOn: true, at: null })
    const called = (await vault.call('people.list', {})).map(({ name }) => name)
    expect(called).toEqual(
      expect.arrayContaining(['Heron', 'Tern', 'Gull', 'Plover', 'Swift', 'Rook', 'Wren']),
    )
    expect(called.filter((name) => /^[A-Z]\d$/u.test(name)).length).toBe(called.length - 10)
  })

  test('stays where it is', { timeout: 60_000 }, async () => {
    await using vault = await openDemo()
    const move = vault.call('vault.move', { folder: vault.token(join(scratch, 'elsewhere')) })
    expect(await refusalOf(move)).toMatchObject({ code: 'conflict', reason: 'not-allowed-now' })
  })
})

test('a real vault is no demo: nothing erases it in one press', async () => {
  await using vault = await openTestVault()
  expect((await vault.call('vault.state', {})).open?.demo).toBeNull()
  const erase = vault.call('vault.eraseDemo', {})
  expect(await refusalOf(erase)).toMatchObject({ code: 'conflict', reason: 'not-allowed-now' })
  expect(existsSync(join(vault.folder, 'vault.json'))).toBe(true)
})
