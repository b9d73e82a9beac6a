import { describe, expect, it } from 'vitest'
import { calls, type CallName } from '#shared/contract/index.ts'
import type { NoteDoc } from '#shared/contract/notes.ts'
import { openTestVault, testPassphrase, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { runSession, type RunningSession } from '#tests/support/runningSession.ts'
import { startTestVault } from '#tests/support/vaultProcess.ts'

/** What the one screen needs. A call that joins them is looked at here first. */
const answeredWhileLent: readonly CallName[] = [
  'vault.state',
  'lending.get',
  'lending.setOffRecord',
  'lending.end',
  'notes.open',
  'notes.save',
  'notes.leave',
  'running.beat',
]

const lentAway = { ok: false, error: { code: 'locked', reason: 'lent', message: 'locked: lent' } }
const paragraph = (text: string): NoteDoc => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** A running session in the first step of Ama's turn. */
const inTurn = async (vault: OpenTestVault, consents?: Parameters<typeof runSession>[1]) => {
  const running = await runSession(vault, consents)
  const sessionId = running.session.id
  for (let steps = 0; steps < 60; steps += 1) {
    const [turn] = await vault.call('turns.list', { sessionId })
    if (turn?.state === 'running') return running
    const view = await vault.call('running.get', { sessionId })
    const from = view.steps.find(({ state }) => state === 'running')?.id ?? null
    await vault.call('running.next', { sessionId, from })
  }
  throw new Error('the turn never began')
}

const sheetOf = (vault: OpenTestVault, { turn }: RunningSession) =>
  vault.call('notes.open', { owner: { table: 'turn', id: turn.id }, layer: 'for_presenter' })

const lend = async (vault: OpenTestVault): Promise<RunningSession> => {
  const running = await inTurn(vault)
  await vault.call('lending.begin', { sessionId: running.session.id, turnId: running.turn.id })
  return running
}

describe('While the keyboard is lent', () => {
  it('every call is refused but those of the one screen', async () => {
    await using vault = await openTestVault()
    await lend(vault)
    const refused = (Object.keys(calls) as CallName[]).filter((name) => !answeredWhileLent.includes(name))
    expect(refused.length).toBeGreaterThan(100)
    for (const name of refused) {
      for (const input of [{}, null]) expect([name, await vault.raw(name, input)]).toEqual([name, lentAway])
    }
    for (const name of answeredWhileLent) {
      expect([name, await vault.raw(name, null)]).toEqual([
        name,
        {
          ok: false,
          error: { code: 'invalid-input', reason: 'malformed', message: 'invalid-input: malformed' },
        },
      ])
    }
  })

  it('the sheet of the turn is read and written, and no other note, layer or session', async () => {
    await using vault = await openTestVault()
    const running = await inTurn(vault)
    const owner = { table: 'turn', id: running.turn.id } as const
    const sessionId = running.session.id
    const mine = await vault.call('notes.open', { owner, layer: 'private' })
    await vault.call('lending.begin', { sessionId, turnId: running.turn.id })

    const sheet = await sheetOf(vault, running)
    const saved = { noteId: sheet.id, baseRev: sheet.rev, doc: paragraph('What the scribe heard') }
    expect(await vault.call('notes.save', saved)).toEqual({ noteId: sheet.id, rev: sheet.rev + 1 })
    expect((await sheetOf(vault, running)).doc).toEqual(paragraph('What the scribe heard'))
    expect(await vault.call('running.beat', { sessionId })).toEqual({ noticed: null })
    expect(await vault.call('notes.leave', { noteId: sheet.id })).toEqual({})

    const others: readonly (readonly [CallName, unknown])[] = [
      ['notes.open', { owner, layer: 'private' }],
      ['notes.open', { owner, layer: 'agreed' }],
      ['notes.open', { owner: { table: 'session', id: sessionId }, layer: 'for_presenter' }],
      ['notes.open', { owner: { table: 'session', id: running.turn.id }, layer: 'for_presenter' }],
      ['notes.save', { noteId: mine.id, baseRev: mine.rev, doc: paragraph('Not yours') }],
      ['notes.leave', { noteId: mine.id }],
      ['running.beat', { sessionId: unknownId }],
    ]
    for (const [name, input] of others) expect([name, await vault.raw(name, input)]).toEqual([name, lentAway])
  })

  it('the window is told whose turn it is and who sits here, nothing of anybody else, and nothing of the vault', async () => {
    await using vault = await openTestVault()
    await vault.call('people.add', { name: 'Somebody elsewhere', relation: 'friend' })
    const { session, turn } = await lend(vault)
    const sheet = await vault.call('lending.get', {})
    expect(sheet).toMatchObject({
      session: { id: session.id },
      turnId: turn.id,
      presenter: { name: 'Ama', isMe: false },
      topicTitle: 'Following someone everyone loved',
      pausedAt: null,
      steps: [],
    })
    expect(sheet.step?.turnId).toBe(turn.id)
    expect(sheet.people.map(({ name }) => name).toSorted()).toEqual(['Ama', 'Ben', 'Helga'])
    expect(await vault.call('vault.state', {})).toEqual({ open: null, isLent: true, at: null })
  })

  it('the passphrase ends it, a wrong one does not, and wrong ones are slowed down as at the door', async () => {
    await using vault = await openTestVault()
    const { session } = await lend(vault)
    for (const waitMs of [0, 0, 2_000]) {
      expect(await vault.raw('lending.end', { passphrase: 'a guess' })).toMatchObject({
        error: { code: 'wrong-passphrase', waitMs },
      })
      expect(await vault.raw('today.get', {})).toEqual(lentAway)
    }
    // Not even the right one is tried before its time.
    expect(await vault.raw('lending.end', { passphrase: testPassphrase })).toMatchObject({
      error: { code: 'wrong-passphrase', reason: 'slow-down' },
    })
    vault.pass(3)
    const back = await vault.call('lending.end', { passphrase: testPassphrase })
    expect(back).toMatchObject({ sessionId: session.id, vault: { name: 'My vault' } })
    expect(await vault.call('vault.state', {})).toMatchObject({ isLent: false, open: { name: 'My vault' } })
    await vault.call('today.get', {})
    expect(await vault.raw('lending.get', {})).toMatchObject({ error: { reason: 'not-allowed-now' } })
  }, 60_000)

  it('off the record and consent hold: nothing is taken then, and what may not be written cannot be lent', async () => {
    await using vault = await openTestVault()
    const running = await lend(vault)
    const sheet = await sheetOf(vault, running)
    expect((await vault.call('lending.setOffRecord', { isOff: true })).step?.offRecord).toBe('unwritten')
    const save = { noteId: sheet.id, baseRev: sheet.rev, doc: paragraph('Said off the record') }
    expect(await vault.raw('notes.save', save)).toMatchObject({ error: { reason: 'off-the-record' } })
    expect((await vault.call('lending.setOffRecord', { isOff: false })).step?.offRecordSince).toBeNull()
    await vault.call('notes.save', save)

    await using other = await openTestVault()
    const headline = await inTurn(other, { consents: { Ama: 'headline' } })
    const asked = { sessionId: headline.session.id, turnId: headline.turn.id }
    expect(await other.raw('lending.begin', asked)).toMatchObject({ error: { reason: 'above-consent' } })
    expect((await other.call('vault.state', {})).isLent).toBe(false)
  })

  it('is a state that begins only in a turn that runs, on the record', async () => {
    await using vault = await openTestVault()
    const { session, turn } = await runSession(vault)
    const asked = { sessionId: session.id, turnId: turn.id }
    expect(await vault.raw('lending.begin', asked)).toMatchObject({ error: { reason: 'not-allowed-now' } })
    await using other = await openTestVault()
    const running = await inTurn(other)
    const sessionId = running.session.id
    await other.call('running.goOffRecord', { sessionId })
    expect(await other.raw('lending.begin', { sessionId, turnId: running.turn.id })).toMatchObject({
      error: { reason: 'off-the-record' },
    })
  })

  it('the end of the vault process ends it by locking', async () => {
    await using vault = await openTestVault()
    const running = await lend(vault)
    await vault.close()
    await using next = startTestVault()
    expect(await next.call('vault.state', {})).toEqual({ open: null, isLent: false, at: null })
    expect(await next.raw('lending.get', {})).toMatchObject({ error: { code: 'locked' } })
    const passphrase = testPassphrase
    await next.call('vault.open', { folder: next.token(vault.folder), passphrase })
    expect(await next.call('vault.state', {})).toMatchObject({ isLent: false })
    await next.call('running.get', { sessionId: running.session.id })
  })

  it('what the scribe wrote can be taken back with the last minutes', async () => {
    await using vault = await openTestVault()
    const running = await lend(vault)
    const sheet = await sheetOf(vault, running)
    await vault.call('notes.save', { noteId: sheet.id, baseRev: sheet.rev, doc: paragraph('Two words') })
    await vault.call('lending.end', { passphrase: testPassphrase })
    const sessionId = running.session.id
    await vault.call('erase.run', { act: 'unwrite', sessionId, minutes: 5, withMine: false })
    expect(JSON.stringify((await sheetOf(vault, running)).doc)).not.toContain('Two words')
  })
})
