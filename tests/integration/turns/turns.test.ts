import { describe, expect, test } from 'vitest'
import type { TopicMode } from '#shared/contract/circles.ts'
import { PlainDateTime } from '#shared/dates.ts'
import type { SessionId } from '#shared/ids.ts'
import { createScratchUse } from '#tests/support/scratchUse.ts'
import { rowsOfFolder } from '#tests/support/backups.ts'
import { openTestVault, testPassphrase, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { runSession } from '#tests/support/runningSession.ts'
import { createTopic } from '#vault/topics/createTopic.ts'
import { foundCircle } from '#vault/circles/foundCircle.ts'
import { planSession } from '#vault/sessions/planSession.ts'
import { startSession } from '#vault/sessions/startSession.ts'
import { beginTurn, endTurn } from '#vault/storage/moveTurn.ts'
import { requireTopic } from '#vault/storage/topics.ts'
import { requireTurn } from '#vault/storage/turns.ts'
import { chooseTopics } from '#vault/turns/chooseTopics.ts'
import { concludeTurn } from '#vault/turns/concludeTurn.ts'

const refusedNow = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }

/** A running session of mine with one chosen topic, to which the engine's own acts are done. */
const begunTurn = (use: ReturnType<typeof createScratchUse>) => {
  const circle = use.run('circles.found', foundCircle, {
    name: 'Harbour',
    kind: 'mutual',
    purpose: '',
    peerBasis: '',
    cadence: { mode: 'loose', n: null },
    sessionMinutes: 120,
    people: [{ newName: 'Ama' }],
  })
  const me = circle.people.find(({ isMe }) => isMe)?.personId
  if (me === undefined) throw new Error('I am not there')
  const session = use.run('sessions.plan', planSession, {
    circleId: circle.id,
    plannedFor: '2026-11-21T19:00',
    lengthMinutes: 120,
    place: 'office',
    hostPersonId: null,
  })
  use.run('sessions.start', startSession, { sessionId: session.id, beforeCharter: true })
  const topic = use.run('topics.create', createTopic, {
    circleId: circle.id,
    ownerPersonId: me,
    title: 'The rota',
    kind: 'roadblock',
    sessionId: session.id,
  })
  const turns = use.run('turns.choose', chooseTopics, { sessionId: session.id, topicIds: [topic.id] })
  const turn = turns.find((one) => one.topic?.id === topic.id)
  if (turn === undefined) throw new Error('no turn')
  use.run('turns.choose', (db, _input, { now }) => (beginTurn(db, turn.id, now), []), {
    sessionId: session.id,
    topicIds: [topic.id],
  })
  const end = () =>
    use.run('turns.choose', (db, _input, { now }) => (endTurn(db, turn.id, 1_500, now), []), {
      sessionId: session.id,
      topicIds: [topic.id],
    })
  return { topic, turn, end }
}

describe('turns', () => {
  test('000-33 topics chosen in the room become turns in that order, and nothing tells how they were chosen', async () => {
    await using vault = await openTestVault()
    const { circle, session, turn, who } = await runSession(vault, { consents: { Ama: 'full', Ben: 'full' } })
    const more = []
    for (const title of ['The dream', 'The debt']) {
      more.push(
        await vault.call('topics.create', {
          circleId: circle.id,
          ownerPersonId: who('Ben'),
          title,
          kind: 'dream',
          sessionId: session.id,
        }),
      )
    }
    const turns = await vault.call('turns.choose', {
      sessionId: session.id,
      topicIds: more.map(({ id }) => id).toReversed(),
    })
    const chosen = turns.filter(({ topic }) => topic !== null)
    expect(chosen.map(({ topic, presenter, state }) => [topic?.title, presenter?.name, state])).toEqual([
      [turn.topic?.title, 'Ama', 'planned'],
      ['The debt', 'Ben', 'planned'],
      ['The dream', 'Ben', 'planned'],
    ])
    expect(await vault.raw('turns.choose', { sessionId: session.id, topicIds: [more[0]?.id] })).toMatchObject(
      refusedNow,
    )
  })

  test('one that has not begun may be dropped without a reason, and its topic waits again', async () => {
    await using vault = await openTestVault()
    const { session, turn, topic } = await runSession(vault)
    const turns = await vault.call('turns.drop', { turnId: turn.id })
    expect(turns.some(({ id }) => id === turn.id)).toBe(false)
    expect((await vault.call('topics.get', { topicId: topic.id })).state).toBe('waiting')
    const again = await vault.call('turns.choose', { sessionId: session.id, topicIds: [topic.id] })
    expect(again.filter((one) => one.topic?.id === topic.id).length).toBe(1)
  })

  test('whose topic was struck while it ran holds nobody up: the session goes on and closes', async () => {
    await using vault = await openTestVault()
    const { circle, session, turn, who } = await runSession(vault)
    const sessionId = session.id
    const goOn = async () => {
      const { steps } = await vault.call('running.get', { sessionId })
      const from = steps.find(({ state }) => state === 'running')
      return vault.call('running.next', { sessionId, from: from?.id ?? null })
    }
    const runningTurn = (view: Awaited<ReturnType<typeof goOn>>) =>
      view.steps.find(({ state }) => state === 'running')?.turnId
    while (runningTurn(await goOn()) !== turn.id);
    await vault.call('consent.change', {
      circleId: circle.id,
      change: { of: 'member', personId: who('Ama'), consent: 'none' },
      strike: true,
    })
    while (runningTurn(await goOn()) === turn.id);
    const left = (await vault.call('turns.list', { sessionId })).find(({ id }) => id === turn.id)
    expect(left).toMatchObject({ state: 'done', level: 'none' })
    await vault.call('sessions.wrapUp', { sessionId })
    expect(await vault.call('sessions.close', { sessionId })).toMatchObject({ status: 'closed' })
  })

  test('001-06 a take-away is kept in the presenter’s own words', async () => {
    await using vault = await openTestVault()
    const { turn, topic } = await runSession(vault)
    const takeaway = 'I asked what they miss; I got habits, not reasons.'
    await vault.call('turns.conclude', { turnId: turn.id, takeaway, outcome: 'next_step' })
    expect(
      (await vault.call('turns.list', { sessionId: turn.sessionId })).find(({ id }) => id === turn.id),
    ).toMatchObject({ takeaway, outcome: 'next_step', topic: { id: topic.id } })
  })

  test('001-26 topic, turn and what comes of it go together, by what the presenter concludes', () => {
    for (const [outcome, state, carried] of [
      ['next_step', 'working', 0],
      ['no_step', 'working', 0],
      ['clarity', 'resolved', 0],
      ['continue', 'waiting', 1],
      [null, 'working', 0],
    ] as const) {
      using use = createScratchUse()
      const { topic, turn, end } = begunTurn(use)
      expect(requireTopic(use.db, topic.id).state).toBe('in_turn')
      use.run('turns.conclude', concludeTurn, { turnId: turn.id, takeaway: '', outcome })
      end()
      const { state: after, carriedCount } = requireTopic(use.db, topic.id)
      expect([outcome, after, carriedCount]).toEqual([outcome, state, carried])
      expect(requireTurn(use.db, turn.id)).toMatchObject({ state: 'done', actualSeconds: 1_500 })
    }
  })

  test('000-02 a next step out of a turn is its presenter’s, came from the circle, and names nobody else', async () => {
    await using vault = await openTestVault()
    const { session, turn, who } = await runSession(vault)
    const promise = (owner: string, turnId: typeof turn.id | null) =>
      vault.call('steps.create', {
        title: 'Ask Lotte what she would keep',
        ownerPersonId: who(owner),
        circleId: null,
        sessionId: session.id,
        turnId,
        horizon: 'someday',
        dueOn: null,
      })
    const step = await promise('Ama', turn.id)
    expect(step).toMatchObject({ owner: { name: 'Ama' }, isFromCircle: true })
    expect(JSON.stringify(step)).not.toContain(who('Ben'))
    // What somebody else promises in her turn is their own idea, and so is what she promises outside of it.
    const offered = await promise('Ben', turn.id)
    expect([offered.isFromCircle, (await promise('Ama', null)).isFromCircle]).toEqual([false, false])
    const given = await vault.call('steps.update', {
      stepId: offered.id,
      title: offered.title,
      ownerPersonId: who('Ama'),
      horizon: 'someday',
      dueOn: null,
    })
    expect(given.isFromCircle).toBe(true)
    expect(
      await vault.raw('steps.create', {
        title: 'Of another session',
        ownerPersonId: who('Ama'),
        circleId: null,
        sessionId: null,
        turnId: turn.id,
        horizon: 'someday',
        dueOn: null,
      }),
    ).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })
})

describe('turns that are planned ahead', () => {
  const planned = async (vault: OpenTestVault, topicMode: TopicMode = 'mixed') => {
    const circle = await vault.found('Harbour', ['Ama', 'Ben'], { topicMode })
    const circleId = circle.id
    const plan = async (day: string) => {
      const { id } = await vault.call('sessions.plan', {
        circleId,
        plannedFor: PlainDateTime.parse(`2026-12-${day}T19:00`),
        lengthMinutes: 120,
        place: 'office',
        hostPersonId: null,
      })
      return id
    }
    const topic = async (title: string, whose = 'Ama') => {
      const owner = circle.people.find(({ name }) => name === whose)
      if (owner === undefined) throw new Error(`${whose} is no member`)
      const { id } = await vault.call('topics.create', {
        circleId,
        ownerPersonId: owner.personId,
        title,
        kind: 'roadblock',
        sessionId: null,
      })
      return id
    }
    const titles = async (sessionId: SessionId) =>
      (await vault.call('turns.list', { sessionId })).map((turn) => turn.topic?.title ?? null)
    const steps = async (sessionId: SessionId) => (await vault.call('agenda.get', { sessionId })).steps
    const choosing = async (sessionId: SessionId) =>
      (await steps(sessionId)).filter(({ special }) => special === 'choose_topics').length
    return { circleId, plan, topic, titles, steps, choosing }
  }

  test('000-31 a topic that is planned takes a turn of its session, and gives it back when it is moved or taken off', async () => {
    await using vault = await openTestVault()
    const { plan, topic, titles, steps, choosing } = await planned(vault)
    const [first, second] = [await plan('01'), await plan('15')]
    const empty = await titles(first)
    expect(empty).toEqual([null, null])
    const [rota, debt, dream] = [
      await topic('The rota'),
      await topic('The debt', 'Ben'),
      await topic('The dream'),
    ]
    const schedule = (topicId: typeof rota, sessionId: SessionId | null) =>
      vault.call('topics.schedule', { topicId, sessionId })
    await schedule(rota, first)
    expect([await titles(first), await choosing(first)]).toEqual([['The rota', null], 1])
    await schedule(debt, first)
    expect(await titles(first)).toEqual(['The rota', 'The debt'])
    const { steps: filled, lengthMinutes } = await vault.call('agenda.get', { sessionId: first })
    // Everything is set: nobody chooses any more, and those minutes are to spare.
    expect(await choosing(first)).toBe(0)
    await schedule(dream, first)
    expect(await titles(first)).toEqual(['The rota', 'The debt', 'The dream'])
    expect((await vault.call('agenda.get', { sessionId: first })).lengthMinutes).toBe(lengthMinutes)

    await schedule(dream, second)
    expect([await titles(first), await titles(second)]).toEqual([
      ['The rota', 'The debt'],
      ['The dream', null],
    ])
    expect((await steps(first)).map(({ title }) => title)).toEqual(filled.map(({ title }) => title))
    await schedule(debt, null)
    expect([await titles(first), await choosing(first)]).toEqual([['The rota', null], 1])
    await vault.call('topics.move', { topicId: rota, to: 'released', resolvedNote: '' })
    expect(await titles(first)).toEqual([null, null])
    await vault.call('sessions.cancel', { sessionId: second })
    expect((await vault.call('topics.get', { topicId: dream })).state).toBe('waiting')
  })

  test('000-31 turns are added and put into another order without a reason, each with its own steps', async () => {
    await using vault = await openTestVault()
    const { plan, topic, titles, steps } = await planned(vault)
    const sessionId = await plan('01')
    for (const title of ['The rota', 'The debt'])
      await vault.call('topics.schedule', { topicId: await topic(title), sessionId })
    const added = await vault.call('turns.add', { sessionId })
    expect(added.map((turn) => turn.topic?.title ?? null)).toEqual(['The rota', 'The debt', null])
    const [rota, debt, open] = added
    if (rota === undefined || debt === undefined || open === undefined) throw new Error('no turns')
    const [mine] = (await steps(sessionId)).filter(({ turnId }) => turnId === debt.id)
    if (mine === undefined) throw new Error('no steps')
    await vault.call('agenda.setLengths', { sessionId, lengths: [{ stepId: mine.id, seconds: 660 }] })

    const turnIds = [open.id, debt.id, rota.id]
    await vault.call('turns.reorder', { sessionId, turnIds })
    expect(await titles(sessionId)).toEqual([null, 'The debt', 'The rota'])
    const laidOut = (await steps(sessionId)).filter(({ turnId }) => turnId !== null)
    expect([...new Set(laidOut.map(({ turnId }) => turnId))]).toEqual(turnIds)
    expect(laidOut.find(({ id }) => id === mine.id)?.plannedSeconds).toBe(660)

    for (const wrong of [[open.id], [open.id, open.id, rota.id], [...turnIds, rota.id]]) {
      expect(await vault.raw('turns.reorder', { sessionId, turnIds: wrong })).toMatchObject({
        error: { code: 'conflict', reason: 'moved-on' },
      })
    }
    const talk = await vault.found('Kitchen Table', ['Dora'], { kind: 'table' })
    const evening = await vault.call('sessions.plan', {
      circleId: talk.id,
      plannedFor: PlainDateTime.parse('2026-12-03T19:00'),
      lengthMinutes: 120,
      place: 'home',
      hostPersonId: null,
    })
    expect(await vault.raw('turns.add', { sessionId: evening.id })).toMatchObject(refusedNow)
  })

  test('000-31 a turn that has begun keeps its place', async () => {
    await using vault = await openTestVault()
    const { session, turn } = await runSession(vault)
    const sessionId = session.id
    for (;;) {
      const { steps } = await vault.call('running.get', { sessionId })
      const from = steps.find(({ state }) => state === 'running')
      if (from?.turnId === turn.id) break
      await vault.call('running.next', { sessionId, from: from?.id ?? null })
    }
    const turns = await vault.call('turns.add', { sessionId })
    const ids = turns.map(({ id }) => id)
    expect(await vault.raw('turns.reorder', { sessionId, turnIds: ids.toReversed() })).toMatchObject({
      error: { code: 'invalid-input' },
    })
    const others = [...ids.slice(0, 1), ...ids.slice(1).toReversed()]
    const moved = await vault.call('turns.reorder', { sessionId, turnIds: others })
    expect(moved.map(({ id }) => id)).toEqual(others)
  })

  test('000-33 a new session follows its circle’s way: topics set ahead have no choosing, and without any it comes back', async () => {
    await using vault = await openTestVault()
    const { plan, topic, choosing, titles } = await planned(vault, 'pre_thought')
    const [ahead, byEar] = [await plan('01'), await plan('02')]
    expect(await choosing(ahead)).toBe(0)
    for (const title of ['The rota', 'The debt'])
      await vault.call('topics.schedule', { topicId: await topic(title), sessionId: ahead })
    expect([await titles(ahead), await choosing(ahead)]).toEqual([['The rota', 'The debt'], 0])
    await vault.call('sessions.start', { sessionId: ahead, beforeCharter: true })
    expect(await choosing(ahead)).toBe(0)
    await vault.call('sessions.wrapUp', { sessionId: ahead })
    await vault.call('sessions.close', { sessionId: ahead })
    // Nobody has set anything: the room chooses after all.
    await vault.call('sessions.start', { sessionId: byEar, beforeCharter: true })
    expect(await choosing(byEar)).toBe(1)
    // What they were is kept with them.
    await vault.close()
    const { session = [] } = await rowsOfFolder(vault.folder, testPassphrase)
    const modeOf = (id: SessionId) => session.find((row) => row['id'] === id)?.['topic_mode']
    expect([modeOf(ahead), modeOf(byEar)]).toEqual(['pre_thought', 'by_ear'])
  })
})
