import { describe, expect, test } from 'vitest'
import { caseWithoutNotes } from '#shared/formats/builtIn/caseWithoutNotes.ts'
import { isClosedStep } from '#shared/domain/running/recording.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { openTestVault, type OpenTestVault } from '#tests/support/openTestVault.ts'

const refusedNow = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }

const planCase = async (vault: OpenTestVault) => {
  const circle = await vault.found('Cases', ['Ama', 'Ben'])
  const change = { of: 'circle', notePolicy: 'full', sharingLevel: 'unattributed' } as const
  await vault.call('consent.change', { circleId: circle.id, change, strike: false })
  const { id: sessionId } = await vault.call('sessions.plan', {
    ...{ circleId: circle.id, plannedFor: '2026-11-21T19:00', lengthMinutes: 60, place: 'home' },
    hostPersonId: null,
  })
  await vault.call('agenda.useFormat', { sessionId, formatId: caseWithoutNotes.id })
  return sessionId
}

describe('a step in which nothing is written', () => {
  test('takes no line until the host says so, in this session and in no other; a note begun before is kept', async () => {
    await using vault = await openTestVault()
    const sessionId = await planCase(vault)
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    const facts = async () => {
      const { steps } = await vault.call('running.get', { sessionId })
      const step = steps.find(({ title }) => title === 'Factual questions')
      if (step === undefined) throw new Error('no such step')
      return step
    }
    const { id: stepId, turnId } = await facts()
    const line = {
      ...{ sessionId, sessionStepId: stepId, turnId, kind: 'clarify', text: 'Since when?', layer: 'private' },
      ...{ fromPersonId: null, toPersonId: null },
    }
    expect(await vault.raw('contributions.add', line)).toMatchObject(refusedNow)
    // What was typed in the step before reaches the vault a moment later.
    const owner = { table: 'session', id: sessionId } as const
    const note = await vault.call('notes.open', { owner, layer: 'private' })
    const save = { noteId: note.id, baseRev: note.rev, doc: noteDoc('Typed before') }
    expect(await vault.raw('notes.save', save)).toMatchObject({ ok: true })

    const { steps } = await vault.call('running.writeAfterAll', { sessionId, stepId })
    const open = steps.filter((step) => !isClosedStep(step)).map(({ title }) => title)
    expect([...new Set(open)]).toEqual(['Factual questions', 'Teller returns', 'How were we together?'])
    expect((await facts()).recordDefault).toBe('presenter')
    expect(await vault.raw('contributions.add', line)).toMatchObject({ ok: true })
    await vault.call('sessions.wrapUp', { sessionId })
    expect(await vault.raw('running.writeAfterAll', { sessionId, stepId })).toMatchObject(refusedNow)
    const next = await vault.call('agenda.get', { sessionId: await planCase(vault) })
    expect(next.steps.find(({ title }) => title === 'Factual questions')?.recordDefault).toBe('none')
  })
})
