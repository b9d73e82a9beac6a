import { describe, expect, test } from 'vitest'
import { announcementBetween } from '#shared/domain/running/elapsed.ts'
import { balanceOf } from '#shared/domain/balance.ts'
import type { SessionId } from '#shared/ids.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { lineOf, runSession } from '#tests/support/runningSession.ts'

const plan = async (
  vault: OpenTestVault,
  circleId: string,
  day: string,
  hostPersonId: string | null = null,
): Promise<SessionId> => {
  const { id } = await vault.call('sessions.plan', {
    circleId,
    plannedFor: `2026-${day}T19:00`,
    lengthMinutes: 120,
    place: 'home',
    hostPersonId,
  })
  return id
}

const hold = async (vault: OpenTestVault, sessionId: SessionId): Promise<void> => {
  await vault.call('sessions.start', { sessionId, beforeCharter: true })
  const { people } = await vault.call('sessions.get', { sessionId })
  for (const { personId } of people) {
    await vault.call('sessions.setAttendance', { sessionId, personId, attendance: 'present' })
  }
  await vault.call('sessions.wrapUp', { sessionId })
  await vault.call('sessions.close', { sessionId })
}

const whole = { offset: 0, limit: 100 }

describe('what a circle has behind it', () => {
  test('000-05 its timeline has meetings, who came and left, and what came to pass, newest first and without a score', async () => {
    await using vault = await openTestVault({ now: '2026-09-01T12:00:00.000Z' })
    const circle = await vault.found('Harbour', ['Ama', 'Ben'])
    const { id: circleId } = circle
    await hold(vault, await plan(vault, circleId, '09-01'))
    vault.setNow('2026-10-01T12:00:00.000Z')
    await vault.call('circles.addMember', { circleId, person: { newName: 'Cleo' } })
    const step = await vault.call('steps.create', {
      title: 'Ring the library',
      ownerPersonId: vault.me,
      circleId,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
    vault.setNow('2026-10-02T12:00:00.000Z')
    await vault.call('steps.settle', { stepId: step.id, as: 'done', sessionId: null })
    vault.setNow('2026-10-03T12:00:00.000Z')
    const topic = await vault.call('topics.create', {
      circleId,
      ownerPersonId: vault.me,
      title: 'Whether to stand',
      kind: 'decision',
      sessionId: null,
    })
    await vault.call('topics.schedule', {
      topicId: topic.id,
      sessionId: await plan(vault, circleId, '12-01'),
    })
    const { rows: before } = await vault.call('together.timeline', { circleId, ...whole })
    expect(before.map(({ kind }) => kind)).toEqual(['kept', 'joined', 'met', 'founded'])

    const ask = await vault.call('board.create', {
      circleId,
      sessionId: null,
      kind: 'ask',
      personId: vault.me,
      text: 'A good suit',
      area: 'shop',
      neededBy: null,
      isStanding: false,
      answersId: null,
    })
    await vault.call('board.move', { itemId: ask.id, to: 'answered', outcome: '' })
    await vault.call('board.move', { itemId: ask.id, to: 'met', outcome: '' })
    vault.setNow('2026-10-04T12:00:00.000Z')
    const ben = circle.people.find(({ name }) => name === 'Ben')
    if (ben === undefined) throw new Error('Ben is not there')
    await vault.call('circles.endMembership', { circleId, membershipId: ben.membershipId })

    const { total, rows } = await vault.call('together.timeline', { circleId, ...whole })
    expect(rows.map(({ kind, on, words, session }) => [kind, on, words, session?.number ?? null])).toEqual([
      ['left', '2026-10-04', 'Ben', null],
      ['ask-met', '2026-10-03', 'A good suit', null],
      ['kept', '2026-10-02', 'Ring the library', null],
      ['joined', '2026-10-01', 'Cleo', null],
      ['met', '2026-09-01', '', 1],
      ['founded', '2026-09-01', '', null],
    ])
    expect(total).toBe(6)
    expect(
      (await vault.call('together.timeline', { circleId, offset: 2, limit: 2 })).rows.map(({ kind }) => kind),
    ).toEqual(['kept', 'joined'])
    expect(await vault.raw('together.timeline', { circleId: unknownId, ...whole })).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  test('001-09 a board of roles says who hosted, kept time or wrote, and who is offered it next', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Harbour', ['Ama', 'Ben'])
    const { id: circleId } = circle
    const idOf = (name: string) => {
      const found = circle.people.find((one) => one.name === name)
      if (found === undefined) throw new Error(`${name} is not there`)
      return found.personId
    }
    const first = await plan(vault, circleId, '11-01')
    await vault.call('roles.set', { sessionId: first, role: 'scribe', personId: idOf('Ama') })
    await vault.call('roles.set', { sessionId: first, role: 'guardian', personId: idOf('Ben') })
    await hold(vault, first)
    await hold(vault, await plan(vault, circleId, '11-08', idOf('Ama')))

    const board = await vault.call('together.roles', { circleId })
    const nameOf = (id: string | undefined) => circle.people.find(({ personId }) => personId === id)?.name
    expect(
      board.map(({ role, held, due }) => [
        role,
        held.map(({ lastOn }) => lastOn),
        nameOf(due?.personId),
        due?.reason.kind,
      ]),
    ).toEqual([
      ['host', ['2026-11-01', '2026-11-08', null], 'Ben', 'not-yet'],
      ['timekeeper', [null, null, null], 'Helga', 'not-yet'],
      ['scribe', [null, '2026-11-01', null], 'Ama', 'last'],
      ['guardian', [null, null, '2026-11-01'], 'Helga', 'not-yet'],
    ])
    expect(board[0]?.held.map(({ name }) => name)).toEqual(['Helga', 'Ama', 'Ben'])
  })

  test('001-23 giving and receiving are mine alone, in a word, and only once there is enough to say', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Harbour', ['Ama'])
    const { id: circleId } = circle
    const balance = async () => (await vault.call('together.balance', { circleId })).balance
    expect(await balance()).toBe('too-early')
    for (const day of ['11-01', '11-02', '11-03', '11-04'])
      await hold(vault, await plan(vault, circleId, day))
    expect(await balance()).toBe('giving')
    const ama = circle.people.find(({ isMe }) => !isMe)?.personId ?? vault.me
    const ask = async (personId: string) => {
      const { id } = await vault.call('board.create', {
        circleId,
        sessionId: null,
        kind: 'ask',
        personId,
        text: 'A good suit',
        area: 'shop',
        neededBy: null,
        isStanding: false,
        answersId: null,
      })
      await vault.call('board.move', { itemId: id, to: 'answered', outcome: '' })
      await vault.call('board.move', { itemId: id, to: 'met', outcome: '' })
    }
    for (let asked = 0; asked < 3; asked += 1) await ask(ama)
    expect(await balance()).toBe('giving')
    for (let asked = 0; asked < 3; asked += 1) await ask(vault.me)
    expect(await balance()).toBe('balanced')
    expect(
      [
        { given: 2, received: 1 },
        { given: 5, received: 3 },
        { given: 3, received: 5 },
        { given: 1, received: 5 },
      ].map(balanceOf),
    ).toEqual(['too-early', 'balanced', 'balanced', 'receiving'])
  })

  test('003-09 hosting counts as giving, and whoever hosts has turns like everybody else', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Harbour', ['Ama'])
    const { id: circleId } = circle
    const ama = circle.people.find(({ isMe }) => !isMe)?.personId ?? vault.me
    for (const day of ['11-01', '11-02', '11-03', '11-04']) {
      await hold(vault, await plan(vault, circleId, day, ama))
    }
    expect((await vault.call('together.balance', { circleId })).balance).toBe('too-early')
    for (const day of ['11-05', '11-06', '11-07', '11-08'])
      await hold(vault, await plan(vault, circleId, day))
    expect((await vault.call('together.balance', { circleId })).balance).toBe('giving')

    const mine = await plan(vault, circleId, '12-01')
    const topic = await vault.call('topics.create', {
      circleId,
      ownerPersonId: vault.me,
      title: 'Whether to stand',
      kind: 'decision',
      sessionId: null,
    })
    const turns = await vault.call('turns.choose', { sessionId: mine, topicIds: [topic.id] })
    const { people } = await vault.call('sessions.get', { sessionId: mine })
    expect([turns[0]?.presenter?.isMe, people.find(({ isHost }) => isHost)?.isMe]).toEqual([true, true])
  })

  test('001-25 how challenge and support were mixed is said to the presenter alone, in a word', async () => {
    await using vault = await openTestVault()
    const mine = await runSession(vault, { people: ['Ama', 'Ben'] }, 'Helga')
    const add = (kind: 'challenge' | 'support') =>
      vault.call('contributions.add', { ...lineOf(mine), kind, layer: 'private' })
    const mix = async () => (await vault.call('contributions.mix', { turnId: mine.turn.id })).mix
    expect(await mix()).toBe('nothing')
    await add('challenge')
    expect(await mix()).toBe('challenge')
    await add('support')
    expect(await mix()).toBe('alike')
    await add('support')
    expect(await mix()).toBe('more-support')

    await vault.call('sessions.wrapUp', { sessionId: mine.session.id })
    const theirs = await runSession(vault, { people: ['Cleo'], consents: { Cleo: 'full' } }, 'Cleo')
    expect(await vault.raw('contributions.mix', { turnId: theirs.turn.id })).toMatchObject({
      error: { code: 'conflict', reason: 'not-allowed-now' },
    })
  })
})

describe('a table', () => {
  test('003-11 has a debate in which sides are switched at half-time, once the host gives it minutes', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Kitchen Table', ['Ama', 'Ben'], { kind: 'table' })
    const sessionId = await plan(vault, circle.id, '12-01')
    const debate = async () => {
      const { steps } = await vault.call('agenda.get', { sessionId })
      const found = steps.find(({ title }) => title.startsWith('Debate'))
      if (found === undefined) throw new Error('There is no debate')
      return found
    }
    const planned = await debate()
    expect([planned.optional, planned.plannedSeconds, planned.recordDefault]).toEqual([true, 0, 'none'])
    expect(planned.prompts).toEqual(['Two sides; at the bell everybody argues the other one.'])
    await vault.call('agenda.setLengths', { sessionId, lengths: [{ stepId: planned.id, seconds: 1_200 }] })
    expect((await debate()).plannedSeconds).toBe(1_200)
    expect(announcementBetween(601, 600, 1_200)).toBe('half')
  })

  test('003-27 a question can be the main item: the question is kept, and what was held of it is nobody’s', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Kitchen Table', ['Ama', 'Ben'], { kind: 'table' })
    const sessionId = await plan(vault, circle.id, '12-01')
    const question = await vault.call('topics.create', {
      circleId: circle.id,
      ownerPersonId: vault.me,
      title: 'What do we owe those who come after us?',
      kind: 'question',
      sessionId: null,
    })
    await vault.call('topics.schedule', { topicId: question.id, sessionId })
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    const { steps } = await vault.call('running.get', { sessionId })
    const talk = steps.find(({ title }) => title === 'The question of the evening')
    if (talk === undefined) throw new Error('There is no question of the evening')
    const position = {
      sessionId,
      sessionStepId: talk.id,
      turnId: null,
      kind: 'idea' as const,
      text: 'We owe them open books.',
      layer: 'private' as const,
      toPersonId: null,
    }
    const ama = circle.people.find(({ name }) => name === 'Ama')?.personId ?? null
    expect(await vault.raw('contributions.add', { ...position, fromPersonId: ama })).toMatchObject({
      error: { code: 'conflict', reason: 'not-to-be-named' },
    })
    expect((await vault.call('contributions.add', { ...position, fromPersonId: null })).from).toBeNull()
    await vault.call('sessions.wrapUp', { sessionId })
    await vault.call('sessions.close', { sessionId })
    expect(await vault.call('topics.get', { topicId: question.id })).toMatchObject({
      title: 'What do we owe those who come after us?',
      kind: 'question',
    })
  })
})

describe('a topic', () => {
  test('003-05 is private or professional or both, and as intimate or public as its owner says', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Kitchen Table', ['Ama'], { kind: 'table' })
    const { id: topicId } = await vault.call('topics.create', {
      circleId: circle.id,
      ownerPersonId: vault.me,
      title: 'Growing old',
      kind: 'question',
      sessionId: null,
    })
    const topic = await vault.call('topics.get', { topicId })
    const { title, kind, wants, urgency, importance, doNotReopen, useLimit, mustNotLearn, brief } = topic
    const rest = {
      topicId,
      title,
      kind,
      wants,
      urgency,
      importance,
      doNotReopen,
      useLimit,
      mustNotLearn,
      brief,
    }
    for (const [domain, sensitivity] of [
      ['work', 1],
      ['personal', 4],
      ['both', 3],
    ] as const) {
      const change = { ...rest, domain, sensitivity, isBriefShared: false, earlierTopicId: null }
      expect(await vault.call('topics.update', change)).toMatchObject({ domain, sensitivity })
    }
    expect(
      await vault.raw('topics.update', {
        ...rest,
        domain: 'both',
        sensitivity: 5,
        isBriefShared: false,
        earlierTopicId: null,
      }),
    ).toMatchObject({ error: { code: 'invalid-input' } })
  })
})
