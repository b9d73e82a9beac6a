import { describe, expect, test } from 'vitest'
import { rowsOfFolder } from '#tests/support/backups.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { openTestVault, testPassphrase, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { lineOf, runSession } from '#tests/support/runningSession.ts'
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

describe('the agreed record of a turn', () => {
  const inWrapUp = async (vault: OpenTestVault) => {
    const running = await runSession(vault)
    const sessionId = running.session.id
    await vault.call('sessions.wrapUp', { sessionId })
    const standing = async () => (await vault.call('wrapUp.get', { sessionId })).record
    const approve = () => vault.call('wrapUp.approveRecord', { sessionId, isApproved: true })
    const writeInTurn = async (text: string) => {
      const owner = { table: 'turn', id: running.turn.id } as const
      const note = await vault.call('notes.open', { owner, layer: 'agreed' })
      await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc(text) })
    }
    const conclude = (takeaway: string) =>
      vault.call('turns.conclude', { turnId: running.turn.id, takeaway, outcome: null })
    return { ...running, sessionId, standing, approve, writeInTurn, conclude }
  }

  test('is read out with the session’s: its sheet, its take-away, its lines, and whose turn it was', async () => {
    await using vault = await openTestVault()
    const turn = await inWrapUp(vault)
    await turn.writeInTurn('She asks Lotte.')
    await turn.conclude('I got habits, not reasons.')
    await vault.call('contributions.add', {
      ...lineOf(turn, 'idea'),
      layer: 'agreed',
      text: 'Ask once more.',
    })
    await vault.call('contributions.add', { ...lineOf(turn, 'experience'), text: 'Hers alone.' })
    expect(await vault.call('wrapUp.readRecord', { sessionId: turn.sessionId })).toMatchObject([
      {
        turn: { number: 1, presenter: { name: 'Ama' }, title: 'Following someone everyone loved' },
        doc: noteDoc('She asks Lotte.'),
        takeaway: 'I got habits, not reasons.',
        lines: [{ kind: 'idea', text: 'Ask once more.' }],
      },
    ])
    await writeRecord(vault, turn.sessionId, 'We keep the Friday assembly.')
    const [first] = await vault.call('wrapUp.readRecord', { sessionId: turn.sessionId })
    expect(first).toMatchObject({ turn: null, doc: noteDoc('We keep the Friday assembly.') })
  })

  test('can be approved with a turn’s words alone, and is open again when any of it changes', async () => {
    await using vault = await openTestVault()
    const turn = await inWrapUp(vault)
    expect(await turn.standing()).toBe('empty')
    const line = { ...lineOf(turn, 'idea'), layer: 'agreed' as const }
    const changes = [
      () => turn.writeInTurn('She asks Lotte.'),
      () => turn.writeInTurn('She asks Lotte on Friday.'),
      () => turn.conclude('Habits.'),
      () => turn.conclude('Habits, not reasons.'),
      () => vault.call('contributions.add', line),
      () => writeRecord(vault, turn.sessionId, 'We meet again.'),
      async () => {
        const [said] = await vault.call('contributions.list', { sessionId: turn.sessionId })
        if (said !== undefined) await vault.call('contributions.remove', { contributionId: said.id })
      },
    ]
    for (const [at, change] of changes.entries()) {
      await change()
      expect([at, await turn.standing()]).toEqual([at, 'open'])
      await turn.approve()
      expect([at, await turn.standing()]).toEqual([at, 'approved'])
    }
    // The same take-away once more, and what is for the presenter alone, change nothing of it.
    await turn.conclude('Habits, not reasons.')
    await vault.call('contributions.add', lineOf(turn, 'experience'))
    expect(await turn.standing()).toBe('approved')
  })

  test('says nothing of a member who wants nothing written, whatever was written before', async () => {
    await using vault = await openTestVault()
    const turn = await inWrapUp(vault)
    await turn.writeInTurn('She asks Lotte.')
    await turn.conclude('Habits.')
    await vault.call('consent.change', {
      circleId: turn.circle.id,
      change: { of: 'member', personId: turn.who('Ama'), consent: 'none' },
      strike: false,
    })
    expect(await vault.call('wrapUp.readRecord', { sessionId: turn.sessionId })).toEqual([])
    expect(await turn.standing()).toBe('empty')
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
