import { describe, expect, test } from 'vitest'
import type { AgendaView } from '#shared/contract/agenda.ts'
import type { CallInput } from '#shared/contract/index.ts'
import { pairConsultation } from '#shared/formats/builtIn/pairConsultation.ts'
import { tableEvening } from '#shared/formats/builtIn/tableEvening.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'

type Kind = NonNullable<CallInput<'circles.found'>['kind']>

const people = ['Ama', 'Ben', 'Cleo', 'Davit', 'Eve', 'Finn']

const planned = async (vault: OpenTestVault, kind: Kind = 'mutual', others = people) => {
  const circle = await vault.found('Forum', others, { kind })
  const session = await vault.call('sessions.plan', {
    circleId: circle.id,
    plannedFor: '2026-12-01T19:00',
    lengthMinutes: 120,
    place: 'home',
    hostPersonId: null,
  })
  const agenda = await vault.call('agenda.get', { sessionId: session.id })
  return { circle, session, sessionId: session.id, agenda }
}

const titles = ({ steps }: AgendaView): string[] => steps.map(({ title }) => title)
const minutes = ({ steps }: AgendaView, title: string): (number | undefined)[] =>
  steps.filter((step) => step.title === title).map(({ plannedSeconds }) => plannedSeconds / 60)
const stepNamed = ({ steps }: AgendaView, title: string) => {
  const step = steps.find((each) => each.title === title)
  if (step === undefined) throw new Error(`no ${title}`)
  return step
}

const malformed = { ok: false, error: { code: 'invalid-input', reason: 'malformed' } }
const notNow = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }

describe('the steps of a session', () => {
  test('000-33 a new session has those of its circle’s format, with an empty turn for each it suggests', async () => {
    await using vault = await openTestVault()
    const { agenda } = await planned(vault)
    expect(agenda.format).toMatchObject({ name: 'Mutual mentoring session', hasNewer: false })
    expect(agenda.turns.map(({ presenter }) => presenter)).toEqual([null, null])
    expect(agenda.people).toBe(7)
    expect(titles(agenda).filter((title) => title === 'Tell')).toHaveLength(2)
    expect(minutes(agenda, 'Check-in')).toEqual([14])
  })

  test.each([
    ['mutual', 'Mutual mentoring session', people],
    ['group_mentoring', 'Mutual mentoring session', people],
    ['pair', 'Pair consultation', ['Ama']],
    ['table', 'Table evening', people],
    ['reciprocal', 'Reciprocal conversation', ['Ama']],
  ] as const)('a session of kind %s is a %s', async (kind, name, others) => {
    await using vault = await openTestVault()
    const { agenda } = await planned(vault, kind, [...others])
    expect(agenda.format.name).toBe(name)
    expect(agenda.steps.length).toBeGreaterThan(5)
  })

  test('002-04 in a pair each of the two has a turn', async () => {
    await using vault = await openTestVault()
    const { agenda } = await planned(vault, 'pair', ['Bruno'])
    expect(agenda.turns).toHaveLength(2)
    expect(titles(agenda).filter((title) => title === 'Tell')).toHaveLength(2)
  })

  test('004-05 in a reciprocal conversation each of the two has a turn of the same steps, and no role but the host’s is anybody’s beforehand', async () => {
    await using vault = await openTestVault()
    const { sessionId, agenda } = await planned(vault, 'reciprocal', ['Wren'])
    const [mine, theirs] = agenda.turns.map(({ id }) =>
      agenda.steps.filter((step) => step.turnId === id).map(({ title, speaker }) => ({ title, speaker })),
    )
    expect(agenda.turns).toHaveLength(2)
    expect(mine?.length).toBeGreaterThan(0)
    expect(theirs).toEqual(mine)
    const roles = await vault.call('roles.list', { sessionId })
    expect(roles.filter(({ holderId }) => holderId !== null).map(({ role }) => role)).toEqual(['host'])
  })

  test('a format that changes, or goes, changes no session that has its steps', async () => {
    await using vault = await openTestVault()
    const { sessionId, circle } = await planned(vault)
    const { id: _, code: __, version: ___, language: ____, closesTopics: _____, ...content } = tableEvening
    const own = await vault.call('formats.saveOwn', {
      formatId: null,
      basedOn: null,
      content: { ...content, name: 'Ours' },
    })
    await vault.call('formats.setOfCircle', { circleId: circle.id, formatId: own.id })
    const before = await vault.call('agenda.useFormat', { sessionId, formatId: own.id })
    await vault.call('formats.saveOwn', {
      formatId: own.id,
      basedOn: null,
      content: { ...content, name: 'Ours', steps: content.steps.slice(0, 2) },
    })
    const after = await vault.call('agenda.get', { sessionId })
    expect(after.steps).toEqual(before.steps)
    expect(after.format.hasNewer).toBe(true)

    const renewed = await vault.call('agenda.useFormat', { sessionId, formatId: own.id })
    expect(renewed.steps).toHaveLength(2)
    expect(renewed.format.hasNewer).toBe(false)
    await vault.call('formats.remove', { formatId: own.id })
    const left = await vault.call('agenda.get', { sessionId })
    expect(left).toMatchObject({ steps: renewed.steps, format: { id: null, name: 'Ours', hasNewer: false } })
  })

  test('minutes set by hand stay when somebody cannot come; those per person follow', async () => {
    await using vault = await openTestVault()
    const { sessionId, agenda, circle } = await planned(vault)
    await vault.call('agenda.setLengths', {
      sessionId,
      lengths: [{ stepId: stepNamed(agenda, 'One next step each').id, seconds: 600 }],
    })
    const ama = circle.people.find(({ name }) => name === 'Ama')
    await vault.call('sessions.setAttendance', {
      sessionId,
      personId: ama?.personId ?? '',
      attendance: 'away',
    })
    const fewer = await vault.call('agenda.get', { sessionId })
    expect(fewer.people).toBe(6)
    expect(minutes(fewer, 'Check-in')).toEqual([12])
    expect(minutes(fewer, 'One next step each')).toEqual([10])
    await vault.call('sessions.addGuest', { sessionId, person: { newName: 'Guest' } })
    await vault.call('circles.addMember', { circleId: circle.id, person: { newName: 'Greta' } })
    expect(minutes(await vault.call('agenda.get', { sessionId }), 'Check-in')).toEqual([16])
  })

  test('forty people in a pair have long rounds, and a session that is too long, not an error', async () => {
    await using vault = await openTestVault()
    const many = Array.from({ length: 39 }, (_, index) => `Person ${index}`)
    const { agenda } = await planned(vault, 'pair', many)
    expect(agenda.people).toBe(40)
    expect(minutes(agenda, 'Both catch up')).toEqual([160])
  })

  test('a step can be added, changed, moved and taken away while the session is planned', async () => {
    await using vault = await openTestVault()
    const { sessionId, agenda } = await planned(vault)
    const first = stepNamed(agenda, 'Welcome and what stays here')
    const added = await vault.call('agenda.addStep', {
      sessionId,
      afterStepId: first.id,
      title: 'Tea',
      seconds: 300,
      speaker: 'open',
    })
    expect(titles(added).slice(0, 3)).toEqual(['Welcome and what stays here', 'Tea', 'Check-in'])
    const tea = stepNamed(added, 'Tea')
    const changed = await vault.call('agenda.changeStep', {
      sessionId,
      stepId: tea.id,
      title: 'Tea and cake',
      prompts: ['Who baked it?'],
      speaker: 'pairs',
    })
    expect(stepNamed(changed, 'Tea and cake')).toMatchObject({ prompts: ['Who baked it?'], speaker: 'pairs' })
    const ids = changed.steps.map(({ id }) => id)
    const moved = await vault.call('agenda.reorder', {
      sessionId,
      stepIds: [tea.id, ...ids.filter((id) => id !== tea.id)],
    })
    expect(titles(moved)[0]).toBe('Tea and cake')
    const removed = await vault.call('agenda.removeStep', { sessionId, stepId: tea.id })
    expect(titles(removed)).toEqual(titles(agenda))
  })

  test('a step added behind one of a turn belongs to that turn', async () => {
    await using vault = await openTestVault()
    const { sessionId, agenda } = await planned(vault)
    const tell = stepNamed(agenda, 'Tell')
    const added = await vault.call('agenda.addStep', {
      sessionId,
      afterStepId: tell.id,
      title: 'Breathe',
      seconds: 60,
      speaker: 'silent',
    })
    expect(stepNamed(added, 'Breathe').turnId).toBe(tell.turnId)
  })

  test('an order that tears a turn apart is refused, and so is one of other steps', async () => {
    await using vault = await openTestVault()
    const { sessionId, agenda } = await planned(vault)
    const ids = agenda.steps.map(({ id }) => id)
    const tell = stepNamed(agenda, 'Tell').id
    const torn = [...ids.filter((id) => id !== tell), tell]
    expect(await vault.raw('agenda.reorder', { sessionId, stepIds: torn })).toMatchObject(malformed)
    const moved = { ok: false, error: { code: 'conflict', reason: 'moved-on' } }
    expect(await vault.raw('agenda.reorder', { sessionId, stepIds: ids.slice(1) })).toMatchObject(moved)
    expect(
      await vault.raw('agenda.reorder', { sessionId, stepIds: [...ids.slice(1), ids[1]] }),
    ).toMatchObject(moved)
    expect((await vault.call('agenda.get', { sessionId })).steps).toEqual(agenda.steps)
  })

  test('a length outside of what a session can last is refused', async () => {
    await using vault = await openTestVault()
    const { sessionId, agenda } = await planned(vault)
    const stepId = agenda.steps[0]?.id
    for (const seconds of [-60, 901 * 60, 0.5, Number.NaN]) {
      expect(
        await vault.raw('agenda.setLengths', { sessionId, lengths: [{ stepId, seconds }] }),
      ).toMatchObject(malformed)
    }
    expect(
      await vault.raw('agenda.setLengths', { sessionId, lengths: [{ stepId: unknownId, seconds: 60 }] }),
    ).toMatchObject({ error: { code: 'not-found' } })
  })

  test('a session without a single step stays so, and can be begun', async () => {
    await using vault = await openTestVault()
    const { sessionId, agenda } = await planned(vault, 'table')
    for (const { id } of agenda.steps) await vault.call('agenda.removeStep', { sessionId, stepId: id })
    expect((await vault.call('agenda.get', { sessionId })).steps).toEqual([])
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    expect(await vault.call('agenda.get', { sessionId })).toMatchObject({ status: 'running', steps: [] })
  })

  test('what runs is not laid out anew, and what is closed is not changed', async () => {
    await using vault = await openTestVault()
    const { sessionId, agenda } = await planned(vault, 'pair', ['Ama'])
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    expect(await vault.raw('agenda.useFormat', { sessionId, formatId: tableEvening.id })).toMatchObject(
      notNow,
    )
    await vault.call('sessions.wrapUp', { sessionId })
    await vault.call('sessions.close', { sessionId })
    const stepId = agenda.steps[0]?.id
    for (const [call, more] of [
      ['agenda.setLengths', { lengths: [{ stepId, seconds: 60 }] }],
      ['agenda.setSessionLength', { lengthMinutes: 60 }],
      ['agenda.changeStep', { stepId, title: 'x', prompts: [], speaker: 'open' }],
      ['agenda.addStep', { afterStepId: null, title: 'x', seconds: 60, speaker: 'open' }],
      ['agenda.removeStep', { stepId }],
      ['agenda.reorder', { stepIds: agenda.steps.map(({ id }) => id) }],
    ] as const) {
      expect(await vault.raw(call, { sessionId, ...more })).toMatchObject(notNow)
    }
  })

  test('a pair is asked what its talks are worth every third time', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Two Chairs', ['Bruno'], { kind: 'pair' })
    const has: boolean[] = []
    for (const day of ['01', '02', '03', '04']) {
      const { id: sessionId } = await vault.call('sessions.plan', {
        circleId: circle.id,
        plannedFor: `2026-12-${day}T08:00`,
        lengthMinutes: 60,
        place: 'cafe',
        hostPersonId: null,
      })
      has.push(titles(await vault.call('agenda.get', { sessionId })).includes('Value check'))
    }
    expect(has).toEqual([false, false, true, false])
    expect(pairConsultation.steps.some(({ everyNth }) => everyNth === 3)).toBe(true)
  })
})
