import { describe, expect, test } from 'vitest'
import type { CallInput } from '#shared/contract/index.ts'
import { runSession, type RunningSession } from '#tests/support/runningSession.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { refusalOf } from '#tests/support/vaultProcess.ts'

type Confirmed = Omit<CallInput<'steps.confirm'>, 'stepId'>

const nothingSaid: Confirmed = {
  horizon: 'someday',
  dueOn: null,
  supporterPersonId: null,
  firstMove: '',
  newForMe: null,
  canKeepUp: null,
}

const promiseOf = async (vault: OpenTestVault, { session, who }: RunningSession, name: string) => {
  const step = await vault.call('steps.create', {
    title: 'Draft the rule for the board',
    ownerPersonId: name === 'me' ? vault.me : who(name),
    circleId: null,
    sessionId: session.id,
    horizon: 'someday',
    dueOn: null,
  })
  return (change: Partial<Confirmed>) =>
    vault.call('steps.confirm', { stepId: step.id, ...nothingSaid, ...change })
}

const asked = async (vault: OpenTestVault): Promise<string[]> =>
  (await vault.call('today.get', {})).toAsk.map(({ title }) => title)

describe('a next step that is confirmed', () => {
  test('000-03 is asked two quiet questions, and both may stay open', async () => {
    await using vault = await openTestVault()
    const confirm = await promiseOf(vault, await runSession(vault), 'me')
    expect(await confirm({ firstMove: 'Open last year’s rule' })).toMatchObject({
      firstMove: 'Open last year’s rule',
      newForMe: null,
      canKeepUp: null,
      supporter: null,
      askOn: null,
    })
    expect(await confirm({ newForMe: true, canKeepUp: false })).toMatchObject({
      firstMove: '',
      newForMe: true,
      canKeepUp: false,
    })
  })

  test('001-22 has somebody who may ask: from its day on, Today says so, until it was asked', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    const confirm = await promiseOf(vault, running, 'Ama')
    const step = await confirm({ horizon: 'date', dueOn: '2026-12-01', supporterPersonId: vault.me })
    expect(step).toMatchObject({ supporter: { name: 'Helga', isMe: true }, askOn: '2026-12-01' })
    expect(await asked(vault)).toEqual([])
    vault.setNow('2026-12-01T10:00:00.000Z')
    expect(await asked(vault)).toEqual(['Draft the rule for the board'])
    await vault.call('steps.asked', { stepId: step.id })
    expect(await asked(vault)).toEqual([])
    // Moved to another day, it is asked about anew; under another name it is not.
    await vault.call('steps.carry', { stepId: step.id, dueOn: '2026-12-15' })
    vault.setNow('2026-12-16T10:00:00.000Z')
    expect(await asked(vault)).toEqual(['Draft the rule for the board'])
    await vault.call('steps.asked', { stepId: step.id })
    await vault.call('steps.update', {
      stepId: step.id,
      title: 'Draft half the rule',
      ownerPersonId: running.who('Ama'),
      horizon: 'date',
      dueOn: '2026-12-15',
    })
    expect(await asked(vault)).toEqual([])
  })

  test('001-22 without a day of its own is asked about after a fortnight, and not once it is settled', async () => {
    await using vault = await openTestVault()
    const confirm = await promiseOf(vault, await runSession(vault), 'Ama')
    const step = await confirm({ supporterPersonId: vault.me })
    vault.setNow('2026-12-04T10:00:00.000Z')
    expect(await asked(vault)).toEqual([])
    vault.setNow('2026-12-05T10:00:00.000Z')
    expect(await asked(vault)).toEqual(['Draft the rule for the board'])
    await vault.call('steps.settle', { stepId: step.id, as: 'released', sessionId: null })
    expect(await asked(vault)).toEqual([])
  })

  test('what others may ask me about is on nobody’s Today here', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault)
    const confirm = await promiseOf(vault, running, 'me')
    await confirm({ horizon: 'date', dueOn: '2026-11-21', supporterPersonId: running.who('Ama') })
    expect(await asked(vault)).toEqual([])
  })

  test('names nobody of whom nothing may be written, and takes the name back when that is said later', async () => {
    await using vault = await openTestVault()
    const running = await runSession(vault, { consents: { Ama: 'full', Ben: 'none' } })
    const confirm = await promiseOf(vault, running, 'Ama')
    expect(await refusalOf(confirm({ supporterPersonId: running.who('Ben') }))).toMatchObject({
      reason: 'above-consent',
    })
    const change = async (consent: 'headline' | 'none') =>
      vault.call('consent.change', {
        circleId: running.circle.id,
        change: { of: 'member', personId: running.who('Ben'), consent },
        strike: false,
      })
    await change('headline')
    const step = await confirm({ supporterPersonId: running.who('Ben') })
    await change('none')
    expect(await vault.call('steps.byId', { ids: [step.id] })).toMatchObject([
      { supporter: null, askOn: null },
    ])
  })

  test('refuses its own owner as the one who asks, a stranger, a settled step and half a date', async () => {
    await using vault = await openTestVault()
    const confirm = await promiseOf(vault, await runSession(vault), 'me')
    const refused = async (change: Partial<Confirmed>) => refusalOf(confirm(change))
    expect(await refused({ supporterPersonId: vault.me })).toMatchObject({ reason: 'malformed' })
    expect(await refused({ supporterPersonId: unknownId })).toMatchObject({ code: 'not-found' })
    expect(await refused({ horizon: 'date' })).toMatchObject({ reason: 'malformed' })
    expect(await refused({ firstMove: 'x'.repeat(100_000) })).toMatchObject({ code: 'invalid-input' })
    const { id } = await confirm({})
    await vault.call('steps.settle', { stepId: id, as: 'done', sessionId: null })
    expect(await refused({})).toMatchObject({ reason: 'not-allowed-now' })
    expect(await refusalOf(vault.call('steps.asked', { stepId: id }))).toMatchObject({
      reason: 'not-allowed-now',
    })
  })
})
