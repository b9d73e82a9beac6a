import { cpSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar.ts'
import type { PlainDate } from '#shared/dates.ts'
import { elapsedSeconds, msOf } from '#shared/domain/running/elapsed.ts'
import { runningStep } from '#shared/domain/running/steps.ts'
import type { NoteId, SessionId } from '#shared/ids.ts'
import {
  contentOf,
  folderIn,
  makeHome,
  rowsOfFolder,
  type AllRows,
  type Home,
} from '#tests/support/backups.ts'
import { createDice } from '#tests/support/dice.ts'
import { howMany, say, seed } from '#tests/support/effort.ts'
import { untilFaded } from '#tests/support/fadingVault.ts'
import { fadingOf } from '#tests/support/listed.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { openTestVault, testPassphrase } from '#tests/support/openTestVault.ts'
import { startTestVault, type TestVault } from '#tests/support/vaultProcess.ts'

const rightDay = '2026-11-21' as PlainDate

let home: Home
/** A closed vault with reminders, meetings, texts and something in the trash. */
let made: string

const write = async (vault: TestVault, sessionId: SessionId, text: string): Promise<NoteId> => {
  const owner = { table: 'session', id: sessionId } as const
  const { id, rev } = await vault.call('notes.open', { owner, layer: 'private' })
  await vault.call('notes.save', { noteId: id, baseRev: rev, doc: noteDoc(text) })
  return id
}

const plan = async (vault: TestVault, plannedFor: string): Promise<SessionId> => {
  const [circle] = await vault.call('circles.list', {})
  if (circle === undefined) throw new Error('There is no circle')
  const session = {
    circleId: circle.id,
    plannedFor,
    lengthMinutes: 60,
    place: 'home',
    hostPersonId: null,
  } as const
  return (await vault.call('sessions.plan', session)).id
}

beforeAll(async () => {
  home = makeHome()
  made = home.in('made')
  await using vault = await openTestVault()
  const circle = await vault.found('Harbour', ['Ama', 'Ben'])
  const ama = circle.people.find(({ name }) => name === 'Ama')?.personId
  if (ama === undefined) throw new Error('Ama is no member')
  const asking = { firstMove: '', newForMe: null, canKeepUp: null, horizon: 'date' } as const
  for (const [days, ownerPersonId] of [
    [-1, vault.me],
    [0, vault.me],
    [1, vault.me],
    [40, vault.me],
    [0, ama],
    [3, ama],
  ] as const) {
    const dueOn = addDays(rightDay, days)
    const step = {
      title: `due ${dueOn}`,
      ownerPersonId,
      circleId: circle.id,
      sessionId: null,
      horizon: 'date',
    } as const
    const { id: stepId } = await vault.call('steps.create', { ...step, dueOn })
    await vault.call('steps.report', { stepId, report: 'partly', learned: 'Half of it', sessionId: null })
    if (ownerPersonId === ama)
      await vault.call('steps.confirm', { stepId, ...asking, supporterPersonId: vault.me, dueOn })
  }
  const sessionId = await plan(vault, '2026-11-25T19:00')
  await plan(vault, '2026-12-20T19:00')
  await write(vault, sessionId, 'Snow at the harbour')
  const thrownAway = {
    title: 'thrown away',
    ownerPersonId: vault.me,
    circleId: null,
    sessionId: null,
  } as const
  const { id } = await vault.call('steps.create', { ...thrownAway, horizon: 'someday', dueOn: null })
  await vault.call('trash.move', { table: 'next_step', id })
  await vault.close()
  cpSync(vault.folder, made, { recursive: true })
})
afterAll(() => home[Symbol.dispose]())

const openAt = async (folder: string, instant: string): Promise<TestVault> => {
  const vault = startTestVault({ now: instant, isLocal: true })
  await vault.call('vault.open', { folder: vault.token(folder), passphrase: testPassphrase })
  return vault
}
const noonOn = (day: string): string => `${day}T12:00:00.000Z`

/** What somebody is reminded of, and what is still to come. */
const remindersOf = async (vault: TestVault) => {
  const { mySteps, toAsk, sessions } = await vault.call('today.get', {})
  const followUps = await Promise.all(
    [...mySteps, ...toAsk].map(({ id: stepId }) => vault.call('steps.followUps', { stepId })),
  )
  return { mySteps, toAsk, sessions, followUps }
}

/** Without what every opening leaves: the day the clock was last right, and that it was opened. */
const contentIn = async (folder: string): Promise<AllRows> =>
  contentOf(await rowsOfFolder(folder, testPassphrase))

let copies = 0
const copied = (): string => {
  const folder = folderIn(home, `copy ${(copies += 1)}`)
  cpSync(made, folder, { recursive: true })
  return folder
}

const inZone = async <T>(zone: string, work: () => Promise<T>): Promise<T> => {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    return await work()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}

describe('a clock that jumps', () => {
  it('back or ahead, again and again, lets nothing go, and no reminder is lost or doubled when it is right again', async (context) => {
    const from = seed()
    const dice = createDice(from)
    const folder = copied()
    const before = await contentIn(folder)
    const remindersBefore = await openAt(folder, noonOn(rightDay)).then(async (vault) => {
      const reminders = await remindersOf(vault)
      await vault.close()
      return reminders
    })
    expect(remindersBefore.toAsk).toHaveLength(1)
    expect(remindersBefore.mySteps).toHaveLength(4)
    const jumps = [
      -365,
      3_650,
      ...Array.from({ length: howMany({ selection: 1, usual: 60, full: 400 }) }, () =>
        dice.below(2) === 0 ? -3 - dice.below(3_650) : 61 + dice.below(3_650),
      ),
    ]
    for (const jump of jumps) {
      await using vault = await openAt(folder, noonOn(addDays(rightDay, jump)))
      expect((await vault.call('retention.status', {})).clock).toBe(jump < 0 ? 'set-back' : 'far-ahead')
      await remindersOf(vault)
      // What an unlock sets going has ended when this has.
      await vault.call('backup.runAutomatic', {})
      await vault.close()
      expect({ jump, from, content: await contentIn(folder) }).toEqual({ jump, from, content: before })
    }
    await using vault = await openAt(folder, noonOn(rightDay))
    expect(await remindersOf(vault)).toEqual(remindersBefore)
    say(context, `${jumps.length} jumps of up to ten years, nothing let go; seed ${from}`)
  })

  it('is seen to let go where nobody watches it: ten years ahead, taken for right', async () => {
    const folder = copied()
    const before = await contentIn(folder)
    await using vault = await openAt(folder, noonOn(addDays(rightDay, 3_650)))
    await vault.call('retention.trustClock', {})
    await untilFaded(vault)
    await vault.call('backup.runAutomatic', {})
    await vault.close()
    expect(await contentIn(folder)).not.toEqual(before)
  })

  it.each(['before it was opened', 'while it was open'])(
    'a year back %s: what is written then is announced for a week before it goes',
    async (when) => {
      const folder = copied()
      const wrong = noonOn(addDays(rightDay, -365))
      {
        await using vault = await openAt(folder, when === 'while it was open' ? noonOn(rightDay) : wrong)
        vault.setNow(wrong)
        await write(vault, await plan(vault, '2025-11-25T19:00'), 'Written by a wrong clock')
      }
      for (const [day, there] of [
        [1, true],
        [7, true],
        [8, false],
      ] as const) {
        await using vault = await openAt(folder, noonOn(addDays(rightDay, day)))
        await vault.call('backup.runAutomatic', {})
        const announced = (await fadingOf(vault)).map(({ words }) => words)
        expect({ day, announced: announced.includes('Written by a wrong clock') }).toEqual({
          day,
          announced: there,
        })
      }
    },
  )
})

describe('another time zone, and summer time', () => {
  it('loses and doubles no reminder: each is there from its day on, by the clock on the wall', async () => {
    const folder = copied()
    const before = await contentIn(folder)
    // The same moment is the 21st in Los Angeles and the 22nd in Auckland.
    const moment = '2026-11-21T12:30:00.000Z'
    const asked = async (zone: string): Promise<number> =>
      inZone(zone, async () => {
        await using vault = await openAt(folder, moment)
        await vault.call('backup.runAutomatic', {})
        return (await vault.call('today.get', {})).toAsk.length
      })
    expect([await asked('America/Los_Angeles'), await asked('Pacific/Auckland'), await asked('UTC')]).toEqual(
      [1, 1, 1],
    )
    expect(await contentIn(folder)).toEqual(before)
  })

  it.each([
    ['forward', '2026-03-29T00:30:00.000Z'],
    ['back', '2026-10-25T00:30:00.000Z'],
  ])('leaves the timer of a running session as it was when the clock goes %s', async (_which, begins) => {
    await inZone('Europe/Berlin', async () => {
      const folder = copied()
      await using vault = await openAt(folder, begins)
      const sessionId = await plan(vault, begins.slice(0, 16))
      await vault.call('sessions.start', { sessionId, beforeCharter: true })
      for (let minutes = 0; minutes < 60; minutes += 1) {
        vault.pass(60)
        expect(await vault.call('running.beat', { sessionId })).toMatchObject({ noticed: null })
      }
      expect(await takenIn(vault, sessionId)).toBe(3_600)
    })
  })
})

const takenIn = async (vault: TestVault, sessionId: SessionId): Promise<number> => {
  const { steps, now, pausedAt } = await vault.call('running.get', { sessionId })
  const step = runningStep(steps)
  if (step === undefined) throw new Error('No step runs')
  return elapsedSeconds(step, { nowMs: msOf(now), pausedAt })
}

describe('the timer of a running session', () => {
  it('takes out of its time what the clock jumped, wherever it went', async (context) => {
    const from = seed()
    const dice = createDice(from)
    const folder = copied()
    await using vault = await openAt(folder, noonOn(rightDay))
    const sessionId = await plan(vault, '2026-11-21T12:00')
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    const rounds = howMany({ selection: 10, usual: 200, full: 2_000 })
    // From here on this process has seen both clocks.
    await vault.call('running.beat', { sessionId })
    let awake = 0
    for (let round = 0; round < rounds; round += 1) {
      const days = dice.below(2) === 0 ? -365 : 3_650
      const { now } = await vault.call('running.get', { sessionId })
      vault.setNow(new Date(Date.parse(now) + (round % 2 === 0 ? days : -days) * 86_400_000).toISOString())
      await vault.call('running.beat', { sessionId })
      const seconds = dice.below(15)
      vault.pass(seconds)
      awake += seconds
      await vault.call('running.beat', { sessionId })
      const taken = await takenIn(vault, sessionId)
      // Both clocks are read one after the other; on a busy computer that may cost a second at each jump.
      expect({ from, round, days, isSane: Math.abs(taken - awake) <= 2 + round }).toMatchObject({
        isSane: true,
      })
    }
    say(context, `${rounds} jumps while a session ran, its time within seconds; seed ${from}`)
  })

  it('counts an absence of ten years as a pause, and one that ended before it began as none', async () => {
    const folder = copied()
    let sessionId: SessionId
    {
      await using vault = await openAt(folder, noonOn(rightDay))
      sessionId = await plan(vault, '2026-11-21T12:00')
      await vault.call('sessions.start', { sessionId, beforeCharter: true })
      vault.pass(60)
      await vault.call('running.beat', { sessionId })
    }
    {
      await using vault = await openAt(folder, '2025-11-21T12:00:00.000Z')
      await vault.call('running.beat', { sessionId })
      expect(await takenIn(vault, sessionId)).toBe(60)
    }
    await using vault = await openAt(folder, '2036-11-21T12:00:00.000Z')
    await vault.call('running.beat', { sessionId })
    expect(await takenIn(vault, sessionId)).toBe(60)
    expect((await vault.call('running.get', { sessionId })).pausedAt).not.toBe(null)
  })
})
