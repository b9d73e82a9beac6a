import { describe, expect, test } from 'vitest'
import type { CallInput } from '#shared/contract/index.ts'
import type { TopicView } from '#shared/contract/topics.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { runSession } from '#tests/support/runningSession.ts'

const refusedNow = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }

const emptyBrief = {
  problem: '',
  goal: '',
  background: '',
  effect: '',
  tried: '',
  options: '',
  wanted: '',
  notWanted: '',
}

const circleWith = async (vault: OpenTestVault) => {
  const circle = await vault.found('Harbour', ['Ama', 'Ben'])
  const ama = circle.people.find(({ name }) => name === 'Ama')?.personId ?? vault.me
  const topic = (title: string, ownerPersonId = vault.me, kind: TopicView['kind'] = 'roadblock') =>
    vault.call('topics.create', { circleId: circle.id, ownerPersonId, title, kind, sessionId: null })
  const plan = (plannedFor = '2026-12-01T19:00') =>
    vault.call('sessions.plan', {
      circleId: circle.id,
      plannedFor,
      lengthMinutes: 120,
      place: 'office',
      hostPersonId: null,
    })
  return { circle, ama, topic, plan }
}

const change = (
  topic: Pick<TopicView, 'id' | 'title' | 'kind'>,
  more: Partial<CallInput<'topics.update'>>,
): CallInput<'topics.update'> => ({
  topicId: topic.id,
  title: topic.title,
  kind: topic.kind,
  domain: 'work',
  sensitivity: 2,
  wants: [],
  urgency: 2,
  importance: 2,
  doNotReopen: false,
  useLimit: '',
  mustNotLearn: '',
  brief: emptyBrief,
  isBriefShared: false,
  earlierTopicId: null,
  ...more,
})

describe('topics', () => {
  test('000-01 a roadblock or an opportunity is what a circle gathers around, and waits in its parking lot', async () => {
    await using vault = await openTestVault()
    const { circle, ama, topic } = await circleWith(vault)
    await topic('Two teams that will not merge', ama)
    await topic('The floating classroom', vault.me, 'opportunity')
    const list = await vault.call('topics.list', { circleId: circle.id })
    expect(list.map(({ kind, state, owner }) => `${kind} ${state} ${owner.name}`).toSorted()).toEqual([
      'opportunity waiting Helga',
      'roadblock waiting Ama',
    ])
  })

  test('000-04 roadblocks, opportunities, questions, decisions, dreams and cases all deserve a turn', async () => {
    await using vault = await openTestVault()
    const { topic, plan } = await circleWith(vault)
    const session = await plan()
    const kinds = ['roadblock', 'opportunity', 'question', 'decision', 'dream', 'case'] as const
    const topics = []
    for (const kind of kinds) topics.push(await topic(`A ${kind}`, vault.me, kind))
    const turns = await vault.call('turns.choose', {
      sessionId: session.id,
      topicIds: topics.map(({ id }) => id),
    })
    expect(turns.slice(-6).map((turn) => turn.topic?.title)).toEqual(kinds.map((kind) => `A ${kind}`))
  })

  test('000-14 a topic is of work, personal or both, as open or sensitive as its owner says', async () => {
    await using vault = await openTestVault()
    const { topic } = await circleWith(vault)
    const made = await topic('A parent who forgets')
    for (const [domain, sensitivity] of [
      ['personal', 4],
      ['both', 3],
      ['work', 1],
    ] as const) {
      const changed = await vault.call('topics.update', change(made, { domain, sensitivity }))
      expect([changed.domain, changed.sensitivity]).toEqual([domain, sensitivity])
    }
    expect(await vault.raw('topics.update', change(made, { sensitivity: 5 }))).toMatchObject({ ok: false })
  })

  test('001-27 how sensitive a topic is, is its owner’s to set, at their own pace', async () => {
    await using vault = await openTestVault()
    const { topic } = await circleWith(vault)
    const made = await topic('What I pretend not to know')
    expect(made.sensitivity).toBe(2)
    await vault.call('topics.update', change(made, { sensitivity: 4 }))
    expect((await vault.call('topics.update', change(made, { sensitivity: 1 }))).sensitivity).toBe(1)
  })

  test('000-32 a brief is prepared ahead, and private until its owner shares it', async () => {
    await using vault = await openTestVault()
    const { topic } = await circleWith(vault)
    const made = await topic('Following someone everyone loved')
    const brief = { ...emptyBrief, problem: 'They still tell me how he did it.', notWanted: 'Advice' }
    const prepared = await vault.call('topics.update', change(made, { brief }))
    expect([prepared.brief, prepared.hasBrief, prepared.briefSharedOn]).toEqual([brief, true, null])
    vault.setNow('2026-11-23T10:00:00.000Z')
    const shared = await vault.call('topics.update', change(made, { brief, isBriefShared: true }))
    expect(shared.briefSharedOn).toBe('2026-11-23')
    const empty = await vault.call('topics.update', change(made, { isBriefShared: true }))
    expect([empty.hasBrief, empty.briefSharedOn]).toEqual([false, null])
  })

  test('000-32 what its owner does not want is at hand in the turn once the brief is shared, and before where it is mine', async () => {
    await using vault = await openTestVault()
    const { session, topic, who } = await runSession(vault)
    const brief = { ...emptyBrief, problem: 'They still tell me how he did it.', notWanted: 'Advice' }
    const mine = await vault.call('topics.create', {
      circleId: topic.circleId,
      ownerPersonId: vault.me,
      title: 'Whether to stand',
      kind: 'decision',
      sessionId: null,
    })
    await vault.call('turns.choose', { sessionId: session.id, topicIds: [mine.id] })
    const unwanted = async () => {
      const turns = await vault.call('turns.list', { sessionId: session.id })
      return turns.flatMap((turn) => turn.topic?.notWanted ?? [])
    }
    for (const one of [topic, mine]) await vault.call('topics.update', change(one, { brief }))
    expect(topic.owner.id).toBe(who('Ama'))
    expect(await unwanted()).toEqual(['', 'Advice'])
    await vault.call('topics.update', change(topic, { brief, isBriefShared: true }))
    expect(await unwanted()).toEqual(['Advice', 'Advice'])
  })

  test('002-12 its owner says how what is heard may be used, and the room sees it in the turn', async () => {
    await using vault = await openTestVault()
    const { topic, plan } = await circleWith(vault)
    const made = await topic('The credit union')
    const useLimit = 'Never the figures.'
    await vault.call('topics.update', change(made, { useLimit, mustNotLearn: 'My brother' }))
    const turns = await vault.call('turns.choose', { sessionId: (await plan()).id, topicIds: [made.id] })
    const limits = turns.flatMap(({ topic: brought }) => brought?.useLimit ?? [])
    expect(limits).toEqual([useLimit])
    expect(JSON.stringify(turns)).not.toContain('My brother')
  })

  test('000-31 a topic is planned for a day of its own, moved to another without a reason, and taken off again', async () => {
    await using vault = await openTestVault()
    const { topic, plan } = await circleWith(vault)
    const made = await topic('Whether to stand')
    const [first, second] = [await plan('2026-12-01T19:00'), await plan('2027-02-02T19:00')]
    const schedule = (sessionId: typeof first.id | null) =>
      vault.call('topics.schedule', { topicId: made.id, sessionId })
    expect(await schedule(first.id)).toMatchObject({ state: 'scheduled', plannedSession: { id: first.id } })
    expect(await schedule(second.id)).toMatchObject({ state: 'scheduled', plannedSession: { id: second.id } })
    expect(await schedule(null)).toMatchObject({ state: 'waiting', plannedSession: null })
    await vault.call('sessions.cancel', { sessionId: first.id })
    expect(await vault.raw('topics.schedule', { topicId: made.id, sessionId: first.id })).toMatchObject(
      refusedNow,
    )
  })

  test('002-20 "this came up before" ties a topic to an earlier one of the same circle', async () => {
    await using vault = await openTestVault()
    const { topic } = await circleWith(vault)
    const earlier = await topic('The rota')
    const later = await topic('The rota, again')
    const tied = await vault.call('topics.update', change(later, { earlierTopicId: earlier.id }))
    expect(tied.earlier).toEqual({ id: earlier.id, title: 'The rota' })
    const elsewhere = await vault.found('Table', ['Dora'])
    const other = await vault.call('topics.create', {
      circleId: elsewhere.id,
      ownerPersonId: vault.me,
      title: 'Elsewhere',
      kind: 'question',
      sessionId: null,
    })
    for (const earlierTopicId of [later.id, other.id, unknownId]) {
      expect(await vault.raw('topics.update', change(later, { earlierTopicId }))).toMatchObject({ ok: false })
    }
  })

  test('000-36 one thread: its turns in several sessions, what was taken from each, and the steps out of it', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    const { session, turn, topic, who } = running
    await vault.call('turns.conclude', { turnId: turn.id, takeaway: 'Ask first', outcome: 'continue' })
    const step = await vault.call('steps.create', {
      title: 'Ask Lotte what she would keep',
      ownerPersonId: who('Ama'),
      circleId: null,
      sessionId: session.id,
      turnId: turn.id,
      horizon: 'someday',
      dueOn: null,
    })
    expect((await vault.call('topics.get', { topicId: topic.id })).stepIds).toEqual([step.id])
  })

  test('a topic its owner does not want reopened is on nobody’s agenda but mine (invariant 5)', async () => {
    await using vault = await openTestVault()
    const { circle, ama, topic, plan } = await circleWith(vault)
    const [hers, mine] = [await topic('The illness', ama), await topic('The debt')]
    for (const one of [hers, mine]) await vault.call('topics.update', change(one, { doNotReopen: true }))
    const list = await vault.call('topics.list', { circleId: circle.id })
    expect(list.map(({ title }) => title)).toEqual(['The debt'])
    const session = await plan()
    for (const [name, input] of [
      ['topics.schedule', { topicId: hers.id, sessionId: session.id }],
      ['turns.choose', { sessionId: session.id, topicIds: [hers.id] }],
    ] as const) {
      expect(await vault.raw(name, input)).toMatchObject(refusedNow)
    }
    await vault.call('topics.move', { topicId: hers.id, to: 'released', resolvedNote: '' })
    expect(
      await vault.raw('topics.move', { topicId: hers.id, to: 'waiting', resolvedNote: '' }),
    ).toMatchObject(refusedNow)
    await vault.call('topics.schedule', { topicId: mine.id, sessionId: session.id })
  })

  test('what has come to an end is reopened into the parking lot, and released is an end like any other', async () => {
    await using vault = await openTestVault()
    const { topic } = await circleWith(vault)
    const made = await topic('The floating classroom')
    const move = (to: 'waiting' | 'working' | 'resolved' | 'released') =>
      vault.raw('topics.move', { topicId: made.id, to, resolvedNote: '' })
    expect(await move('working')).toMatchObject(refusedNow)
    expect(await move('released')).toMatchObject({ ok: true, value: { state: 'released' } })
    expect(await move('waiting')).toMatchObject({ ok: true, value: { state: 'waiting', carriedCount: 0 } })
  })
})
