import { beforeAll, describe, expect, test } from 'vitest'
import type { SessionId } from '#shared/ids.ts'
import { placesOf } from '#tests/support/decryptedPages.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { openTestVault, testPassphrase, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { runSession, type RunningSession } from '#tests/support/runningSession.ts'
import { refusalOf, startTestVault } from '#tests/support/vaultProcess.ts'

const canary = 'Heliotrope between us'
const notNow = { code: 'conflict', reason: 'not-allowed-now' }

const runAt = async (
  vault: OpenTestVault,
  title: string,
  run: Pick<RunningSession, 'session'>,
): Promise<void> => {
  const sessionId = run.session.id
  for (;;) {
    const { steps } = await vault.call('running.get', { sessionId })
    const step = steps.find(({ state }) => state === 'running')
    if (step?.title === title) return
    await vault.call('running.next', { sessionId, from: step?.id ?? null })
  }
}

const hold = (vault: OpenTestVault, sessionId: SessionId): Promise<unknown> =>
  vault.call('running.goOffRecord', { sessionId, strength: 'held' })

/** Helga's session runs, the turn of Ama too, and it is off the record. */
const heldInTurn = async (vault: OpenTestVault, wanted?: Parameters<typeof runSession>[1]) => {
  const run = await runSession(vault, wanted)
  await runAt(vault, 'Tell', run)
  await hold(vault, run.session.id)
  return run
}

const toldCount = (vault: OpenTestVault): number | undefined =>
  vault.told.flatMap((message) => (message.kind === 'held-lines' ? [message.count] : [])).at(-1)

const noteText = async (
  vault: OpenTestVault,
  owner: { table: 'turn'; id: RunningSession['turn']['id'] } | { table: 'session'; id: SessionId },
  layer: 'private' | 'for_presenter',
): Promise<string> => JSON.stringify((await vault.call('notes.open', { owner, layer })).doc)

describe('a line that is held until the close', () => {
  test('is taken only while the session is off the record that way, and no other text is', async () => {
    await using vault = await openTestVault()
    const { session, turn } = await runSession(vault)
    const line = { sessionId: session.id, text: canary }
    expect(await refusalOf(vault.call('held.add', line))).toMatchObject(notNow)
    await vault.call('running.goOffRecord', { sessionId: session.id })
    expect(await refusalOf(vault.call('held.add', line))).toMatchObject(notNow)
    await hold(vault, session.id)
    expect(await vault.call('held.add', line)).toMatchObject({ text: canary })
    const note = await vault.call('notes.open', {
      owner: { table: 'turn', id: turn.id },
      layer: 'for_presenter',
    })
    expect(
      await refusalOf(vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: { type: 'doc' } })),
    ).toMatchObject({ reason: 'off-the-record' })
    const conclusion = { turnId: turn.id, takeaway: canary, outcome: null }
    expect(await refusalOf(vault.call('turns.conclude', conclusion))).toMatchObject({
      reason: 'off-the-record',
    })
    await vault.call('running.goOnRecord', { sessionId: session.id, isLengthKept: true })
    expect(await refusalOf(vault.call('held.add', line))).toMatchObject(notNow)
    expect(await vault.call('held.list', { sessionId: session.id })).toMatchObject([{ text: canary }])
    expect(await refusalOf(vault.call('held.list', { sessionId: unknownId }))).toMatchObject({
      code: 'not-found',
    })
  })

  test('main is told how many there are, and never what they say', async () => {
    await using vault = await openTestVault()
    const { session } = await heldInTurn(vault)
    const one = await vault.call('held.add', { sessionId: session.id, text: canary })
    await vault.call('held.add', { sessionId: session.id, text: 'another' })
    expect(toldCount(vault)).toBe(2)
    await vault.call('held.settle', { heldLineId: one.id, as: 'discard' })
    expect(toldCount(vault)).toBe(1)
    expect(JSON.stringify(vault.told)).not.toContain(canary)
  })

  test('of somebody who wants no notes is refused', async () => {
    await using vault = await openTestVault()
    const { session, circle, who } = await heldInTurn(vault)
    await vault.call('consent.change', {
      circleId: circle.id,
      change: { of: 'member', personId: who('Ama'), consent: 'none' },
      strike: false,
    })
    expect(await refusalOf(vault.call('held.add', { sessionId: session.id, text: canary }))).toMatchObject({
      reason: 'above-consent',
    })
  })

  test('is kept as mine, handed to the presenter, or let go, as somebody chooses', async () => {
    await using vault = await openTestVault()
    const { session, turn } = await heldInTurn(vault)
    const add = (text: string) => vault.call('held.add', { sessionId: session.id, text })
    const [kept, handed, gone] = [await add('for me'), await add('for her'), await add('for nobody')]
    expect(kept).toMatchObject({ presenter: { name: 'Ama' }, mayKeep: true, mayHandOver: true })
    await vault.call('running.goOnRecord', { sessionId: session.id, isLengthKept: true })
    await vault.call('sessions.wrapUp', { sessionId: session.id })
    await vault.call('held.settle', { heldLineId: kept.id, as: 'keep' })
    await vault.call('held.settle', { heldLineId: handed.id, as: 'hand-over' })
    await vault.call('held.settle', { heldLineId: gone.id, as: 'discard' })
    const owner = { table: 'turn' as const, id: turn.id }
    expect(await noteText(vault, owner, 'private')).toContain('for me')
    expect(await noteText(vault, owner, 'for_presenter')).toContain('for her')
    expect(await vault.call('held.list', { sessionId: session.id })).toEqual([])
    expect(await refusalOf(vault.call('held.settle', { heldLineId: kept.id, as: 'keep' }))).toMatchObject({
      code: 'not-found',
    })
  })

  test('outside a turn it can be mine or go, and there is nobody to hand it to', async () => {
    await using vault = await openTestVault()
    const { session } = await runSession(vault)
    await hold(vault, session.id)
    const line = await vault.call('held.add', { sessionId: session.id, text: canary })
    expect(line).toMatchObject({ presenter: null, mayKeep: true, mayHandOver: false })
    await vault.call('running.goOnRecord', { sessionId: session.id, isLengthKept: false })
    expect(
      await refusalOf(vault.call('held.settle', { heldLineId: line.id, as: 'hand-over' })),
    ).toMatchObject(notNow)
    await vault.call('held.settle', { heldLineId: line.id, as: 'keep' })
    expect(await noteText(vault, { table: 'session', id: session.id }, 'private')).toContain(canary)
  })

  test('what the member has not agreed to cannot be kept, whatever the screen offers', async () => {
    await using vault = await openTestVault()
    const { session, circle, who } = await heldInTurn(vault, { consents: { Ama: 'agreed' } })
    const line = await vault.call('held.add', { sessionId: session.id, text: canary })
    expect(line).toMatchObject({ mayKeep: false, mayHandOver: true })
    await vault.call('running.goOnRecord', { sessionId: session.id, isLengthKept: true })
    const settle = (as: 'keep' | 'hand-over') => vault.call('held.settle', { heldLineId: line.id, as })
    expect(await refusalOf(settle('keep'))).toMatchObject({ reason: 'above-consent' })
    await vault.call('consent.change', {
      circleId: circle.id,
      change: { of: 'member', personId: who('Ama'), consent: 'headline' },
      strike: false,
    })
    expect(await refusalOf(settle('hand-over'))).toMatchObject({ reason: 'above-consent' })
    expect(await vault.call('held.list', { sessionId: session.id })).toMatchObject([{ mayHandOver: false }])
  })

  test('the session is not closed over it: somebody chooses first', async () => {
    await using vault = await openTestVault()
    const { session } = await heldInTurn(vault)
    const line = await vault.call('held.add', { sessionId: session.id, text: canary })
    await vault.call('sessions.wrapUp', { sessionId: session.id })
    expect(await refusalOf(vault.call('sessions.close', { sessionId: session.id }))).toMatchObject({
      reason: 'held-lines',
    })
    await vault.call('held.settle', { heldLineId: line.id, as: 'discard' })
    expect(await vault.call('sessions.close', { sessionId: session.id })).toMatchObject({ status: 'closed' })
  })
})

describe('held text never reaches the disk', () => {
  let key: Uint8Array
  beforeAll(async () => {
    await using vault = await openTestVault()
    key = await keyOf(vault.folder, testPassphrase)
  })

  test('not in the decrypted file, its log, a version or the undo, while it is held and after a lock', async () => {
    await using vault = await openTestVault()
    const { session, turn } = await heldInTurn(vault)
    const { id } = await vault.call('held.add', { sessionId: session.id, text: canary })
    await vault.call('held.add', { sessionId: session.id, text: `${canary}, twice` })
    await vault.call('running.goOnRecord', { sessionId: session.id, isLengthKept: true })
    // Ordinary work goes on around it.
    const note = await vault.call('notes.open', { owner: { table: 'turn', id: turn.id }, layer: 'private' })
    await vault.call('notes.leave', { noteId: note.id })
    expect(placesOf(vault.folder, key, canary)).toEqual([])
    expect(JSON.stringify(vault.events)).not.toContain(canary)
    await vault.call('held.settle', { heldLineId: id, as: 'discard' })
    expect(placesOf(vault.folder, key, canary)).toEqual([])
    await vault.close()
    expect(placesOf(vault.folder, key, canary)).toEqual([])
    await using again = startTestVault()
    await again.call('vault.open', { folder: again.token(vault.folder), passphrase: testPassphrase })
    expect(await again.call('held.list', { sessionId: session.id })).toEqual([])
  })

  test('and is found there as soon as somebody keeps it, so that the scan sees what it looks for', async () => {
    await using vault = await openTestVault()
    const { session } = await heldInTurn(vault)
    const { id } = await vault.call('held.add', { sessionId: session.id, text: canary })
    await vault.call('running.goOnRecord', { sessionId: session.id, isLengthKept: true })
    await vault.call('held.settle', { heldLineId: id, as: 'keep' })
    expect(placesOf(vault.folder, key, canary)).not.toEqual([])
  })
})
