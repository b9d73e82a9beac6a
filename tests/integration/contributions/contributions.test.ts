import { describe, expect, test } from 'vitest'
import { openTestVault } from '#tests/support/openTestVault.ts'
import { lineOf, runSession } from '#tests/support/runningSession.ts'

const refusedNow = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }
const notNamed = { ok: false, error: { code: 'conflict', reason: 'not-to-be-named' } }

describe('contributions', () => {
  test('nobody is named unless circle and member agreed to it, and I may always name myself (invariant 3)', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault, { consents: { Ama: 'full', Ben: 'full' } })
    const line = lineOf(running)
    expect((await vault.call('contributions.add', line)).from).toBeNull()
    expect((await vault.call('contributions.add', { ...line, fromPersonId: vault.me })).from?.isMe).toBe(true)
    expect(await vault.raw('contributions.add', { ...line, fromPersonId: running.who('Ben') })).toMatchObject(
      notNamed,
    )
    await vault.call('consent.change', {
      circleId: running.circle.id,
      change: { of: 'circle', notePolicy: 'full', sharingLevel: 'attributed_with_permission' },
      strike: false,
    })
    const named = await vault.call('contributions.add', { ...line, fromPersonId: running.who('Ben') })
    expect(named.from?.name).toBe('Ben')
    expect(await vault.call('contributions.list', { sessionId: running.session.id })).toHaveLength(3)
  })

  test('000-27 feedback is written down only when the topic’s owner wants it', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    expect(await vault.raw('contributions.add', lineOf(running, 'feedback'))).toMatchObject(refusedNow)
    const { topic } = running
    await vault.call('topics.update', {
      topicId: topic.id,
      title: topic.title,
      kind: topic.kind,
      domain: topic.domain,
      sensitivity: topic.sensitivity,
      wants: ['blunt_feedback'],
      urgency: topic.urgency,
      importance: topic.importance,
      doNotReopen: false,
      useLimit: '',
      mustNotLearn: '',
      brief: {
        problem: '',
        goal: '',
        background: '',
        effect: '',
        tried: '',
        options: '',
        wanted: '',
        notWanted: '',
      },
      isBriefShared: false,
      earlierTopicId: null,
    })
    expect(await vault.raw('contributions.add', lineOf(running, 'feedback'))).toMatchObject({ ok: true })
  })

  test('003-15 news, successes, failures and questions of the check-in are kept apart, without a turn', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    for (const kind of ['word', 'news', 'win', 'flop', 'question'] as const) {
      await vault.call('contributions.add', { ...lineOf(running, 'word'), kind, text: `A ${kind}` })
    }
    const lines = await vault.call('contributions.list', { sessionId: running.session.id })
    expect(lines.map(({ kind, turnId, from }) => [kind, turnId, from])).toEqual(
      ['word', 'news', 'win', 'flop', 'question'].map((kind) => [kind, null, null]),
    )
  })

  test('000-22 thanks are kept with whom they were meant for, and no other line has a receiver', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    const thanks = { ...lineOf(running, 'thanks'), turnId: null, layer: 'private' as const }
    const kept = await vault.call('contributions.add', { ...thanks, toPersonId: running.who('Ama') })
    expect([kept.to?.name, kept.from]).toEqual(['Ama', null])
    expect(
      await vault.raw('contributions.add', { ...lineOf(running), toPersonId: running.who('Ama') }),
    ).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  test('001-24 everybody may be thanked, the host and whoever presented alike, and each line stays with them', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    const thanks = { ...lineOf(running, 'thanks'), turnId: null, layer: 'private' as const }
    for (const toPersonId of [vault.me, running.who('Ama'), running.who('Ben')]) {
      await vault.call('contributions.add', { ...thanks, toPersonId })
    }
    const lines = await vault.call('contributions.list', { sessionId: running.session.id })
    expect(lines.map(({ to, from }) => [to?.name, from])).toEqual([
      ['Helga', null],
      ['Ama', null],
      ['Ben', null],
    ])
  })

  test('a take-away of a turn becomes that of the turn', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    await vault.call('contributions.add', { ...lineOf(running, 'takeaway'), text: 'Ask first' })
    const turns = await vault.call('turns.list', { sessionId: running.session.id })
    expect(turns.find(({ id }) => id === running.turn.id)?.takeaway).toBe('Ask first')
  })

  test('when the session closes, the order of a round tells nothing; who is named stays in place (invariant 24)', async () => {
    const closed = async (): Promise<string[]> => {
      await using vault = await openTestVault()
      const running = await runSession(vault)
      const { session } = running
      const line = lineOf(running)
      await vault.call('contributions.add', { ...line, text: 'mine, first', fromPersonId: vault.me })
      for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
        await vault.call('contributions.add', { ...line, text })
      }
      await vault.call('contributions.add', { ...lineOf(running, 'word'), text: 'the only word' })
      const before = await vault.call('contributions.list', { sessionId: session.id })
      expect(before.map(({ text }) => text).join()).toBe('mine, first,a,b,c,d,e,f,g,h,the only word')
      await vault.call('sessions.wrapUp', { sessionId: session.id })
      await vault.call('sessions.close', { sessionId: session.id })
      return (await vault.call('contributions.list', { sessionId: session.id })).map(({ text }) => text)
    }
    const orders = [await closed(), await closed(), await closed()]
    for (const order of orders) {
      expect([order[0], order.at(-1)]).toEqual(['mine, first', 'the only word'])
      expect(order.slice(1, -1).toSorted().join('')).toBe('abcdefgh')
    }
    // All three in the old order once in 6.5 * 10^13 runs.
    expect(orders.some((order) => order.slice(1, -1).join('') !== 'abcdefgh')).toBe(true)
  })

  test('is written while people sit together, and not afterwards', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    await vault.call('sessions.wrapUp', { sessionId: running.session.id })
    expect(await vault.raw('contributions.add', lineOf(running))).toMatchObject({ ok: true })
    await vault.call('sessions.close', { sessionId: running.session.id })
    expect(await vault.raw('contributions.add', lineOf(running))).toMatchObject(refusedNow)
  })
})
