import { describe, expect, test } from 'vitest'
import type { PersonId, SessionId } from '#shared/ids.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'

const notNow = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }
const aboveConsent = { ok: false, error: { code: 'conflict', reason: 'above-consent' } }

const plan = (vault: OpenTestVault, circleId: string, day: string) =>
  vault.call('sessions.plan', {
    circleId,
    plannedFor: `2026-12-${day}T19:00`,
    lengthMinutes: 120,
    place: 'home',
    hostPersonId: null,
  })

const hold = async (vault: OpenTestVault, sessionId: SessionId): Promise<void> => {
  await vault.call('sessions.start', { sessionId, beforeCharter: true })
  await vault.call('sessions.wrapUp', { sessionId })
  await vault.call('sessions.close', { sessionId })
}

const forum = async (vault: OpenTestVault) => {
  const circle = await vault.found('Forum', ['Ama', 'Ben'])
  const who = (name: string): PersonId => {
    const found = circle.people.find((one) => one.name === name)
    if (found === undefined) throw new Error(`${name} is no member`)
    return found.personId
  }
  const topicOf = (ownerPersonId: PersonId, title: string) =>
    vault.call('topics.create', {
      circleId: circle.id,
      ownerPersonId,
      title,
      kind: 'question',
      sessionId: null,
    })
  return { circle, who, topicOf }
}

describe('preparing a session', () => {
  test('001-19 has a list of one’s own: promises looked at, topic thought through; each is ticked and unticked', async () => {
    await using vault = await openTestVault()
    const { circle, topicOf } = await forum(vault)
    const { id: sessionId } = await plan(vault, circle.id, '01')
    const mine = async () => (await vault.call('prepare.get', { sessionId })).mine
    expect(await mine()).toEqual({ intention: '', done: [], openPromises: 0, topic: null })

    const topic = await topicOf(vault.me, 'Whether to stand')
    await vault.call('topics.schedule', { topicId: topic.id, sessionId })
    await vault.call('steps.create', {
      title: 'Ring the library',
      ownerPersonId: vault.me,
      circleId: circle.id,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
    await vault.call('prepare.tick', { sessionId, code: 'promises', isDone: true })
    await vault.call('prepare.tick', { sessionId, code: 'brief', isDone: true })
    await vault.call('prepare.tick', { sessionId, code: 'brief', isDone: false })
    expect(await mine()).toEqual({
      intention: '',
      done: ['promises'],
      openPromises: 1,
      topic: { id: topic.id, title: 'Whether to stand', hasBrief: false },
    })
    // A charter line is no part of it while there is no charter.
    expect(await vault.raw('prepare.tick', { sessionId, code: 'charter_line', isDone: true })).toMatchObject({
      error: { code: 'invalid-input' },
    })
    await vault.call('sessions.cancel', { sessionId })
    expect(await vault.raw('prepare.tick', { sessionId, code: 'brief', isDone: true })).toMatchObject(notNow)
  })

  test('001-21 what one comes with stands from the preparation to the close, and is nobody else’s', async () => {
    await using vault = await openTestVault()
    const { circle } = await forum(vault)
    const { id: sessionId } = await plan(vault, circle.id, '01')
    const intention = async () => (await vault.call('prepare.get', { sessionId })).mine?.intention
    await vault.call('prepare.intend', { sessionId, intention: ' To listen before I answer ' })
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    expect(await intention()).toBe('To listen before I answer')
    await vault.call('prepare.intend', { sessionId, intention: 'To listen' })
    await vault.call('sessions.wrapUp', { sessionId })
    await vault.call('sessions.close', { sessionId })
    expect(await intention()).toBe('To listen')
    expect(await vault.raw('prepare.intend', { sessionId, intention: 'Rewritten' })).toMatchObject(notNow)
    const view = await vault.call('sessions.get', { sessionId })
    expect(JSON.stringify(view)).not.toContain('To listen')
  })

  test('004-13 before a talk between two there is a line for what one wants to understand', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Across', ['Ama'], { kind: 'reciprocal' })
    const { id: sessionId } = await plan(vault, circle.id, '01')
    await vault.call('prepare.intend', { sessionId, intention: 'What her first year was like' })
    const { session, steps } = await vault.call('running.get', { sessionId })
    expect([session.status, steps[0]?.kinds]).toEqual(['planned', ['intention']])
    expect((await vault.call('prepare.get', { sessionId })).mine?.intention).toBe(
      'What her first year was like',
    )
  })

  test('002-09 a line caught between sessions flows into the preparation of the next one, until it is taken up', async () => {
    await using vault = await openTestVault()
    const { circle } = await forum(vault)
    const other = await vault.found('Harbour', ['Cleo'])
    const text = async (circleId: string) =>
      (await vault.call('prepare.collected', { circleId })).map((line) => line.text)
    const roof = await vault.call('prepare.collect', { circleId: circle.id, text: 'Who pays for the roof?' })
    await vault.call('prepare.collect', { circleId: circle.id, text: 'The new law' })
    expect(await text(circle.id)).toEqual(['Who pays for the roof?', 'The new law'])
    expect(await text(other.id)).toEqual([])

    // It is no page to write on, and the page one writes on is none of these.
    const owner = { table: 'circle' as const, id: circle.id }
    const page = await vault.call('notes.open', { owner, layer: 'private' })
    expect(page.id).not.toBe(roof.noteId)
    expect(JSON.stringify(page.doc)).not.toContain('roof')

    await vault.call('trash.move', { table: 'note', id: roof.noteId })
    expect(await text(circle.id)).toEqual(['The new law'])
    await vault.call('trash.putBack', { table: 'note', id: roof.noteId })
    expect(await text(circle.id)).toEqual(['Who pays for the roof?', 'The new law'])
    expect(await vault.raw('prepare.collect', { circleId: circle.id, text: '  ' })).toMatchObject({
      error: { code: 'invalid-input' },
    })
  })

  test('nothing is caught for a circle that writes nothing', async () => {
    await using vault = await openTestVault()
    const { circle } = await forum(vault)
    await vault.call('consent.change', {
      circleId: circle.id,
      change: { of: 'circle', notePolicy: 'none', sharingLevel: 'unattributed' },
      strike: false,
    })
    expect(await vault.raw('prepare.collect', { circleId: circle.id, text: 'The new law' })).toMatchObject(
      aboveConsent,
    )
    expect(await vault.raw('prepare.collect', { circleId: unknownId, text: 'x' })).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  test('002-11 that the talk is confidential is confirmed at the start of each session', async () => {
    await using vault = await openTestVault()
    const { circle } = await forum(vault)
    const { id: first } = await plan(vault, circle.id, '01')
    const openingOf = async (sessionId: SessionId) => (await vault.call('prepare.get', { sessionId })).opening
    const nothing = { confidentialitySaid: false, roomPrivate: false, phonesAway: false }
    expect(await openingOf(first)).toEqual(nothing)
    await vault.call('sessions.start', { sessionId: first, beforeCharter: true })
    const said = { confidentialitySaid: true, roomPrivate: true, phonesAway: false }
    await vault.call('prepare.open', { sessionId: first, opening: said })
    expect(await openingOf(first)).toEqual(said)
    await vault.call('sessions.wrapUp', { sessionId: first })
    await vault.call('sessions.close', { sessionId: first })
    expect(await vault.raw('prepare.open', { sessionId: first, opening: nothing })).toMatchObject(notNow)

    const { id: next } = await plan(vault, circle.id, '08')
    expect(await openingOf(next)).toEqual(nothing)
  })

  test('who waits longest for a turn comes first, and where nothing is written nothing is said', async () => {
    await using vault = await openTestVault()
    const { circle, who, topicOf } = await forum(vault)
    const { id: first } = await plan(vault, circle.id, '01')
    const topic = await topicOf(vault.me, 'Whether to stand')
    await vault.call('turns.choose', { sessionId: first, topicIds: [topic.id] })
    await vault.call('sessions.start', { sessionId: first, beforeCharter: true })
    const inTurn = async () => {
      const view = await vault.call('running.get', { sessionId: first })
      return view.steps.find(({ state }) => state === 'running')
    }
    for (let step = await inTurn(); step !== undefined && step.turnId === null; step = await inTurn()) {
      await vault.call('running.next', { sessionId: first, from: step.id })
    }
    await vault.call('sessions.wrapUp', { sessionId: first })
    await vault.call('sessions.close', { sessionId: first })

    const heavy = await topicOf(who('Ben'), 'Following someone everyone loved')
    const { id: next } = await plan(vault, circle.id, '08')
    const waiting = async () =>
      (await vault.call('prepare.get', { sessionId: next })).waiting.map(({ name, turn }) => [
        name,
        turn.kind,
      ])
    expect(await waiting()).toEqual([
      ['Ben', 'not-yet'],
      ['Ama', 'not-yet'],
      ['Helga', 'last'],
    ])
    await vault.call('topics.move', { topicId: heavy.id, to: 'released', resolvedNote: '' })
    await vault.call('consent.change', {
      circleId: circle.id,
      change: { of: 'member', personId: who('Ben'), consent: 'none' },
      strike: true,
    })
    expect(await waiting()).toEqual([
      ['Ama', 'not-yet'],
      ['Ben', 'unsaid'],
      ['Helga', 'last'],
    ])
  })

  test('003-10 people are made comfortable: what they need stands before the host, and passing is always possible', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Table', ['Ama', 'Ben'], { kind: 'table' })
    const ama = circle.people.find(({ name }) => name === 'Ama')?.personId ?? vault.me
    const comfort = { accessNeeds: 'A chair by the door', howILikeHelp: 'Ask before you advise' }
    await vault.call('people.setComfort', { personId: ama, ...comfort })
    const { id: sessionId } = await plan(vault, circle.id, '01')
    const standing = async () => (await vault.call('prepare.get', { sessionId })).comfort
    expect(await standing()).toEqual([{ personId: ama, name: 'Ama', isMe: false, ...comfort }])
    const { steps } = await vault.call('running.get', { sessionId })
    expect(steps[0]?.prompts[0]).toBe('Who is new, who needs anything to be at ease?')
    expect(steps.filter(({ speaker }) => speaker === 'round').every((step) => step.passAllowed)).toBe(true)

    await vault.call('consent.change', {
      circleId: circle.id,
      change: { of: 'member', personId: ama, consent: 'none' },
      strike: true,
    })
    expect(await standing()).toEqual([])
    expect(await vault.raw('people.setComfort', { personId: ama, ...comfort })).toMatchObject(aboveConsent)
    await vault.call('people.setComfort', { personId: ama, accessNeeds: '', howILikeHelp: '' })
  })

  test('003-07 a conversation is hosted wherever people meet, and whoever hosts is one of them', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Table', ['Ama'], { kind: 'table' })
    const ama = circle.people.find(({ isMe }) => !isMe)?.personId ?? null
    for (const place of ['home', 'office', 'cafe', 'outdoors'] as const) {
      const session = await vault.call('sessions.plan', {
        circleId: circle.id,
        plannedFor: '2026-12-01T19:00',
        lengthMinutes: 120,
        place,
        hostPersonId: ama,
      })
      expect([session.place, session.people.find(({ isHost }) => isHost)?.name]).toEqual([place, 'Ama'])
    }
  })

  test('a session that was held has no list to tick any more, and a stranger’s has none', async () => {
    await using vault = await openTestVault()
    const { circle } = await forum(vault)
    const { id: sessionId } = await plan(vault, circle.id, '01')
    await hold(vault, sessionId)
    expect(await vault.raw('prepare.tick', { sessionId, code: 'brief', isDone: true })).toMatchObject(notNow)
    expect(await vault.raw('prepare.get', { sessionId: unknownId })).toMatchObject({
      error: { code: 'not-found' },
    })
  })
})
