import { beforeAll, describe, expect, test } from 'vitest'
import type { CallInput, CallName } from '#shared/contract/index.ts'
import { placesOf } from '#tests/support/decryptedPages.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { openTestVault, testPassphrase, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { lineOf, runSession, type RunningSession } from '#tests/support/runningSession.ts'
import { stepsOf } from '#tests/support/listed.ts'

const aboveConsent = { ok: false, error: { code: 'conflict', reason: 'above-consent' } }
const brief = (problem = '') => ({
  problem,
  goal: '',
  background: '',
  effect: '',
  tried: '',
  options: '',
  wanted: '',
  notWanted: '',
})

/** Every call that writes text about Ama, by what it tells. */
const writes = ({ circle, session, topic, turn, who }: RunningSession) => {
  const write = <N extends CallName>(name: N, input: CallInput<N>): readonly [string, unknown] => [
    name,
    input,
  ]
  const step = { horizon: 'someday', dueOn: null } as const
  return {
    headline: [
      write('topics.create', {
        circleId: circle.id,
        ownerPersonId: who('Ama'),
        title: 'Another',
        kind: 'question',
        sessionId: null,
      }),
      write('steps.create', {
        title: 'Ask Lotte',
        ownerPersonId: who('Ama'),
        circleId: circle.id,
        sessionId: session.id,
        turnId: turn.id,
        ...step,
      }),
      write('board.create', {
        circleId: circle.id,
        sessionId: session.id,
        kind: 'ask',
        personId: who('Ama'),
        text: 'A speaker on burnout',
        area: 'speaker',
        neededBy: null,
        isStanding: false,
        answersId: null,
      }),
      write('contributions.add', {
        ...lineOf({ circle, session, topic, turn, who }, 'thanks'),
        turnId: null,
        layer: 'private',
        toPersonId: who('Ama'),
      }),
    ],
    agreed: [
      write('topics.update', {
        ...topicInput(topic),
        brief: brief('Took over in March'),
      }),
      write('turns.conclude', { turnId: turn.id, takeaway: 'It is mine to change', outcome: 'clarity' }),
      write('contributions.add', lineOf({ circle, session, topic, turn, who })),
      write('contributions.add', { ...lineOf({ circle, session, topic, turn, who }), layer: 'agreed' }),
      write('notes.open', { owner: { table: 'turn', id: turn.id }, layer: 'for_presenter' }),
      write('notes.open', { owner: { table: 'turn', id: turn.id }, layer: 'agreed' }),
      write('notes.open', { owner: { table: 'topic', id: topic.id }, layer: 'agreed' }),
    ],
    full: [
      write('contributions.add', { ...lineOf({ circle, session, topic, turn, who }), layer: 'private' }),
      write('notes.open', { owner: { table: 'turn', id: turn.id }, layer: 'private' }),
      write('notes.open', { owner: { table: 'topic', id: topic.id }, layer: 'private' }),
    ],
  }
}

const topicInput = (topic: RunningSession['topic']) => ({
  topicId: topic.id,
  title: topic.title,
  kind: topic.kind,
  domain: topic.domain,
  sensitivity: topic.sensitivity,
  wants: topic.wants,
  urgency: topic.urgency,
  importance: topic.importance,
  doNotReopen: topic.doNotReopen,
  useLimit: '',
  mustNotLearn: '',
  brief: brief(),
  isBriefShared: false,
  earlierTopicId: null,
})

const lower = (vault: OpenTestVault, running: RunningSession, consent: 'none' | 'headline', strike = false) =>
  vault.call('consent.change', {
    circleId: running.circle.id,
    change: { of: 'member', personId: running.who('Ama'), consent },
    strike,
  })

/** All that the vault can tell of a circle, to see that nothing was changed. */
const told = async (vault: OpenTestVault, { circle, session, topic }: RunningSession) => [
  await vault.call('topics.list', { circleId: circle.id }),
  await vault.call('topics.get', { topicId: topic.id }),
  await vault.call('turns.list', { sessionId: session.id }),
  await vault.call('contributions.list', { sessionId: session.id }),
  await vault.call('board.list', { circleId: circle.id }),
  await stepsOf(vault, { of: 'circle', circleId: circle.id }),
]

describe('what may be written is asked at the gate, not on the screen', () => {
  test('by the stricter of circle and member, and a refused call changes nothing (invariant 4)', async () => {
    const levels = ['none', 'headline', 'agreed', 'full'] as const
    for (const policy of levels) {
      for (const consent of levels) {
        await using vault = await openTestVault()
        const running = await runSession(vault)
        await vault.call('consent.change', {
          circleId: running.circle.id,
          change: { of: 'circle', notePolicy: policy, sharingLevel: 'unattributed' },
          strike: false,
        })
        await vault.call('consent.change', {
          circleId: running.circle.id,
          change: { of: 'member', personId: running.who('Ama'), consent },
          strike: false,
        })
        const level = Math.min(levels.indexOf(policy), levels.indexOf(consent))
        const calls = writes(running)
        for (const needed of ['headline', 'agreed', 'full'] as const) {
          for (const [name, input] of calls[needed]) {
            const before = await told(vault, running)
            const result = await vault.raw(name, input)
            const isAllowed = level >= levels.indexOf(needed)
            expect([policy, consent, name, result.ok]).toEqual([policy, consent, name, isAllowed])
            if (isAllowed) continue
            // oxlint-disable-next-line vitest/no-conditional-expect -- both ways are told above
            expect(result).toMatchObject(aboveConsent)
            // oxlint-disable-next-line vitest/no-conditional-expect -- both ways are told above
            expect(await told(vault, running)).toEqual(before)
          }
        }
      }
    }
  })

  test('a note begun before is not written on any further once consent is lowered', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    const owner = { table: 'turn' as const, id: running.turn.id }
    const note = await vault.call('notes.open', { owner, layer: 'for_presenter' })
    await vault.call('notes.save', { noteId: note.id, baseRev: 1, doc: noteDoc('Half of them') })
    await lower(vault, running, 'headline')
    expect(
      await vault.raw('notes.save', { noteId: note.id, baseRev: 2, doc: noteDoc('Half of them mean it') }),
    ).toMatchObject(aboveConsent)
  })

  test('before somebody has said anything, headlines are all right and no more', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault, { consents: {} })
    const { members } = await vault.call('consent.list', { circleId: running.circle.id })
    expect(members.map(({ name, consent, saidOn, level }) => [name, consent, saidOn, level])).toEqual([
      ['Helga', 'full', '2026-11-21', 'full'],
      ['Ama', 'headline', null, 'headline'],
      ['Ben', 'headline', null, 'headline'],
    ])
    expect(await vault.raw('contributions.add', lineOf(running))).toMatchObject(aboveConsent)
  })

  test('at none a topic keeps its place without a headline, and its turn says no name', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault, { consents: { Ama: 'full', Ben: 'none' } })
    const mute = { circleId: running.circle.id, ownerPersonId: running.who('Ben'), sessionId: null } as const
    expect(
      await vault.raw('topics.create', { ...mute, title: 'Ben’s trouble', kind: 'question' }),
    ).toMatchObject(aboveConsent)
    const topic = await vault.call('topics.create', { ...mute, title: '', kind: 'question' })
    const turns = await vault.call('turns.choose', { sessionId: running.session.id, topicIds: [topic.id] })
    expect(turns.at(-1)).toMatchObject({ presenter: { name: null }, topic: { title: '' }, level: 'none' })
    expect(
      await vault.raw('topics.create', { ...mute, ownerPersonId: vault.me, title: '', kind: 'dream' }),
    ).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })
})

describe('lowering consent', () => {
  let key: Uint8Array
  beforeAll(async () => {
    await using vault = await openTestVault()
    key = await keyOf(vault.folder, testPassphrase)
  })

  const fill = async (vault: OpenTestVault, running: RunningSession): Promise<void> => {
    const calls = writes(running)
    for (const [name, input] of [...calls.headline, ...calls.agreed, ...calls.full]) {
      expect(await vault.raw(name, input)).toMatchObject({ ok: true })
    }
  }

  test('says first what stands above the new level', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    await fill(vault, running)
    const preview = (consent: 'headline' | 'none') =>
      vault.call('consent.preview', {
        circleId: running.circle.id,
        change: { of: 'member', personId: running.who('Ama'), consent },
      })
    expect((await preview('headline')).above).toEqual({
      topics: 0,
      briefs: 1,
      takeaways: 1,
      contributions: 3,
      notes: 5,
      steps: 0,
      boardItems: 0,
    })
    expect((await preview('none')).above).toEqual({
      topics: 2,
      briefs: 0,
      takeaways: 1,
      contributions: 4,
      notes: 5,
      steps: 1,
      boardItems: 1,
    })
  })

  test('strikes what is above in one call: rows, versions, index, what could be undone, and the file', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    const canary = 'Cinnabar kestrel'
    const owner = { table: 'turn' as const, id: running.turn.id }
    const note = await vault.call('notes.open', { owner, layer: 'for_presenter' })
    for (const [index, words] of [`${canary} one`, `${canary} two`].entries()) {
      await vault.call('notes.save', { noteId: note.id, baseRev: index + 1, doc: noteDoc(words) })
      await vault.call('notes.leave', { noteId: note.id })
    }
    await vault.call('contributions.add', { ...lineOf(running), text: `${canary} three` })
    await vault.call('turns.conclude', { turnId: running.turn.id, takeaway: `${canary} four`, outcome: null })
    await vault.call('topics.update', { ...topicInput(running.topic), brief: brief(`${canary} five`) })
    await lower(vault, running, 'headline', true)

    expect(await vault.raw('notes.save', { noteId: note.id, baseRev: 3, doc: noteDoc('x') })).toMatchObject({
      ok: false,
    })
    expect(await vault.call('contributions.list', { sessionId: running.session.id })).toEqual([])
    expect(await vault.call('topics.get', { topicId: running.topic.id })).toMatchObject({
      title: 'Following someone everyone loved',
      hasBrief: false,
      turns: [],
    })
    const offers = vault.events.filter(({ name }) => name === 'undo.offered')
    for (const offer of offers) {
      if (offer.name !== 'undo.offered') continue
      // oxlint-disable-next-line vitest/no-conditional-expect -- the filter above leaves these alone
      expect(await vault.raw('undo.run', { token: offer.payload.token })).toMatchObject({ ok: false })
    }
    await vault.close()
    expect(placesOf(vault.folder, key, canary)).toEqual([])
  })

  test('to none, a turn keeps its presenter and minutes for the rotation, and no word', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    await fill(vault, running)
    await lower(vault, running, 'none', true)
    const turns = await vault.call('turns.list', { sessionId: running.session.id })
    expect(turns.filter(({ presenter }) => presenter !== null)).toMatchObject([
      { presenter: { id: running.who('Ama'), name: null }, takeaway: '', level: 'none' },
    ])
    expect(await vault.call('topics.list', { circleId: running.circle.id })).toEqual([])
    expect(await vault.call('board.list', { circleId: running.circle.id })).toEqual([])
    expect(await stepsOf(vault, { of: 'circle', circleId: running.circle.id })).toEqual([])
  })

  test('without striking leaves what is there, and empties only who gave it (invariant 3)', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault, {
      consents: { Ama: 'full', Ben: 'full' },
      sharingLevel: 'attributed_with_permission',
    })
    const line = { ...lineOf(running), fromPersonId: running.who('Ben') }
    await vault.call('contributions.add', line)
    await vault.call('contributions.add', { ...line, fromPersonId: vault.me })
    const givers = async () =>
      (await vault.call('contributions.list', { sessionId: running.session.id })).map(
        ({ from }) => from?.name ?? null,
      )
    expect(await givers()).toEqual(['Ben', 'Helga'])
    await vault.call('consent.change', {
      circleId: running.circle.id,
      change: { of: 'member', personId: running.who('Ben'), consent: 'headline' },
      strike: false,
    })
    expect(await givers()).toEqual([null, 'Helga'])
    expect(await vault.raw('contributions.add', line)).toMatchObject({
      ok: false,
      error: { code: 'conflict', reason: 'not-to-be-named' },
    })
  })

  test('so does a circle that no longer names anybody', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault, {
      consents: { Ama: 'full', Ben: 'agreed' },
      sharingLevel: 'attributed_with_permission',
    })
    await vault.call('contributions.add', { ...lineOf(running), fromPersonId: running.who('Ben') })
    await vault.call('consent.change', {
      circleId: running.circle.id,
      change: { of: 'circle', notePolicy: 'full', sharingLevel: 'unattributed' },
      strike: false,
    })
    const lines = await vault.call('contributions.list', { sessionId: running.session.id })
    expect(lines.map(({ from, text }) => [from, text])).toEqual([[null, lineOf(running).text]])
  })

  test('of somebody who is no member is not found, and changes nothing', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    const guest = await vault.call('people.add', { name: 'Cleo', relation: 'friend' })
    expect(
      await vault.raw('consent.change', {
        circleId: running.circle.id,
        change: { of: 'member', personId: guest.id, consent: 'none' },
        strike: true,
      }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})
