import { describe, expect, test } from 'vitest'
import type { SessionId } from '#shared/ids.ts'
import { offRecordNow } from '#shared/domain/running/offRecord.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { openTestVault, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { runSession } from '#tests/support/runningSession.ts'

const begin = '2026-11-21T19:00:00.000Z'
const offTheRecord = { ok: false, error: { code: 'conflict', reason: 'off-the-record' } }

const writing = async (vault: OpenTestVault, sessionId: SessionId) => {
  let note = await vault.call('notes.open', {
    owner: { table: 'session', id: sessionId },
    layer: 'private',
  })
  return async (text: string) => {
    const saved = await vault.raw('notes.save', {
      ...{ noteId: note.id, baseRev: note.rev, doc: noteDoc(text) },
    })
    if (saved.ok) note = { ...note, rev: note.rev + 1 }
    return saved
  }
}

const isOff = async (vault: OpenTestVault, sessionId: SessionId): Promise<boolean> =>
  offRecordNow((await vault.call('running.get', { sessionId })).steps) !== null

const unwritten = async (vault: OpenTestVault, sessionId: SessionId): Promise<number> =>
  (await vault.call('sessions.get', { sessionId })).unwrittenSeconds

describe('off the record', () => {
  test('000-24 can be pressed in every step of a session, and taken back, and nothing is written between', async () => {
    await using vault = await openTestVault({ now: begin })
    const { session } = await runSession(vault)
    const sessionId = session.id
    const write = await writing(vault, sessionId)
    const steps: string[] = []
    for (;;) {
      const view = await vault.call('running.get', { sessionId })
      const step = view.steps.find(({ state }) => state === 'running')
      if (step === undefined) throw new Error('no step runs')
      steps.push(step.title)
      await vault.call('running.goOffRecord', { sessionId })
      expect(await write(`Unwritten in ${step.title}`)).toMatchObject(offTheRecord)
      await vault.call('running.goOnRecord', { sessionId, isLengthKept: true })
      expect(await write(`Written in ${step.title}`)).toMatchObject({ ok: true })
      const isLast = view.steps.at(-1)?.id === step.id
      if (isLast) break
      await vault.call('running.next', { sessionId, from: step.id })
    }
    expect(steps).toHaveLength(17)
  })

  test('001-27 goes on into the wrap-up, can be pressed there too, and ends with the session', async () => {
    await using vault = await openTestVault({ now: begin })
    const { session } = await runSession(vault)
    const sessionId = session.id
    const write = await writing(vault, sessionId)
    await vault.call('running.goOffRecord', { sessionId })
    vault.pass(120)
    await vault.call('running.beat', { sessionId })
    await vault.call('sessions.wrapUp', { sessionId })
    expect(await isOff(vault, sessionId)).toBe(true)
    expect(await write('Still between us')).toMatchObject(offTheRecord)
    vault.pass(60)
    await vault.call('running.goOnRecord', { sessionId, isLengthKept: true })
    expect(await write('On the record')).toMatchObject({ ok: true })
    expect(await unwritten(vault, sessionId)).toBe(180)

    await vault.call('running.goOffRecord', { sessionId, strength: 'held' })
    expect(await write('Again between us')).toMatchObject(offTheRecord)
    const held = await vault.call('held.add', { sessionId, text: 'A word at the door' })
    await vault.call('held.settle', { heldLineId: held.id, as: 'discard' })
    await vault.call('sessions.resume', { sessionId, isTimeCounted: false, pauseOther: false })
    expect(await isOff(vault, sessionId)).toBe(true)
    vault.pass(30)
    await vault.call('sessions.wrapUp', { sessionId })
    await vault.call('sessions.close', { sessionId })
    expect(await isOff(vault, sessionId)).toBe(false)
    expect(await unwritten(vault, sessionId)).toBe(210)
  })

  test('is there while the session is paused, and in one without a single step', async () => {
    await using vault = await openTestVault({ now: begin })
    const circle = await vault.found('Harbour', ['Ama'])
    const { id: sessionId } = await vault.call('sessions.plan', {
      ...{ circleId: circle.id, plannedFor: '2026-11-21T19:00', lengthMinutes: 60, place: 'home' },
      hostPersonId: null,
    })
    for (const { id: stepId } of (await vault.call('agenda.get', { sessionId })).steps) {
      await vault.call('agenda.removeStep', { sessionId, stepId })
    }
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    const write = await writing(vault, sessionId)
    await vault.call('sessions.pause', { sessionId })
    await vault.call('running.goOffRecord', { sessionId })
    expect(await write('Between us')).toMatchObject(offTheRecord)
    await vault.call('sessions.resume', { sessionId, isTimeCounted: false, pauseOther: false })
    expect(await write('Between us still')).toMatchObject(offTheRecord)
    vault.pass(60)
    await vault.call('running.goOnRecord', { sessionId, isLengthKept: true })
    expect(await write('On the record')).toMatchObject({ ok: true })
    expect(await unwritten(vault, sessionId)).toBe(60)
    const { steps } = await vault.call('running.get', { sessionId })
    expect(steps).toMatchObject([{ title: 'Open talk', plannedSeconds: 3_600 }])
  })
})
