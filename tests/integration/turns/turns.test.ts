import { describe, expect, test } from 'vitest'
import { createScratchUse } from '#tests/support/scratchUse.ts'
import { openTestVault } from '#tests/support/openTestVault.ts'
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
