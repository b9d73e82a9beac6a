import { describe, expect, test } from 'vitest'
import { rowsOfFolder } from '#tests/support/backups.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { openTestVault, testPassphrase, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { runSession } from '#tests/support/runningSession.ts'
import { refusalOf } from '#tests/support/vaultProcess.ts'

const endSession = async (vault: OpenTestVault) => {
  const { session, circle } = await runSession(vault)
  await vault.call('sessions.wrapUp', { sessionId: session.id })
  return { sessionId: session.id, circleId: circle.id }
}

const writeRecord = async (
  vault: OpenTestVault,
  sessionId: Awaited<ReturnType<typeof endSession>>['sessionId'],
  text: string,
) => {
  const note = await vault.call('notes.open', { owner: { table: 'session', id: sessionId }, layer: 'agreed' })
  await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc(text) })
}

describe('the agreed record', () => {
  test('is approved once it was read out, and open again when its text is changed', async () => {
    await using vault = await openTestVault()
    const { sessionId } = await endSession(vault)
    const approve = (isApproved: boolean) => vault.call('wrapUp.approveRecord', { sessionId, isApproved })
    const standing = async () => {
      const { record, approvedOn } = await vault.call('wrapUp.get', { sessionId })
      return { record, approvedOn }
    }
    expect(await standing()).toEqual({ record: 'empty', approvedOn: null })
    expect(await refusalOf(approve(true))).toMatchObject({ reason: 'not-allowed-now' })
    await writeRecord(vault, sessionId, 'We keep the Friday assembly.')
    expect(await standing()).toEqual({ record: 'open', approvedOn: null })
    await approve(true)
    expect(await standing()).toEqual({ record: 'approved', approvedOn: '2026-11-21' })
    await writeRecord(vault, sessionId, 'We keep the Friday assembly, and the lunch.')
    expect(await standing()).toEqual({ record: 'open', approvedOn: null })
    await approve(true)
    await approve(false)
    expect(await standing()).toEqual({ record: 'open', approvedOn: null })
    await approve(true)
    await vault.call('sessions.close', { sessionId })
    expect(await refusalOf(approve(false))).toMatchObject({ reason: 'not-allowed-now' })
    await vault.close()
    const rows = await rowsOfFolder(vault.folder, testPassphrase)
    expect(rows['session']?.find(({ id }) => id === sessionId)).toMatchObject({
      record_approved_on: '2026-11-21',
    })
    expect(rows['note']?.filter(({ layer }) => layer === 'agreed')).toMatchObject([{ state: 'approved' }])
  })
})

describe('the pulse', () => {
  test('000-06 asks whether it was worth the time and whether one could be real, and keeps only my own answers', async () => {
    await using vault = await openTestVault()
    const { sessionId } = await endSession(vault)
    const empty = { worthIt: null, realHere: null, keep: '', change: '' }
    expect(await vault.call('wrapUp.get', { sessionId })).toMatchObject({ pulse: empty })
    const pulse = { worthIt: 5, realHere: 4, keep: 'the silence', change: '' }
    await vault.call('wrapUp.setPulse', { sessionId, pulse })
    expect(await vault.call('wrapUp.get', { sessionId })).toMatchObject({ pulse })
    await vault.call('sessions.close', { sessionId })
    await vault.call('wrapUp.setPulse', { sessionId, pulse: empty })
    expect(await vault.call('wrapUp.get', { sessionId })).toMatchObject({ pulse: empty })
    for (const bad of [
      { worthIt: 0 },
      { worthIt: 6 },
      { realHere: 2.5 },
      { keep: 'x'.repeat(2_001) },
      { from: unknownId },
    ]) {
      expect(await vault.raw('wrapUp.setPulse', { sessionId, pulse: { ...pulse, ...bad } })).toMatchObject({
        ok: false,
      })
    }
    expect(await vault.raw('wrapUp.get', { sessionId: unknownId })).toMatchObject({
      error: { code: 'not-found' },
    })
  })
})

describe('the next date', () => {
  test('is what the rhythm gives, until one is planned', async () => {
    await using vault = await openTestVault()
    const { sessionId, circleId } = await endSession(vault)
    const { next, suggested } = await vault.call('wrapUp.get', { sessionId })
    expect({ next, suggested }).toEqual({ next: null, suggested: ['2027-01-16T19:00', '2027-03-20T19:00'] })
    const planned = await vault.call('sessions.plan', {
      circleId,
      plannedFor: '2027-01-16T19:00',
      lengthMinutes: 120,
      place: 'office',
      hostPersonId: null,
    })
    expect(await vault.call('wrapUp.get', { sessionId })).toMatchObject({
      next: { sessionId: planned.id, at: '2027-01-16T19:00' },
      suggested: [],
    })
  })
})
