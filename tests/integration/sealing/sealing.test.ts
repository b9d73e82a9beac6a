import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { NoteId, SessionId } from '#shared/ids.ts'
import { placesOf } from '#tests/support/decryptedPages.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { openTestVault, testPassphrase, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { runSession } from '#tests/support/runningSession.ts'
import { refusalOf, startTestVault } from '#tests/support/vaultProcess.ts'

const canary = 'Vermilion'
const longText = `${canary} osprey `.repeat(2_000)
const passphrase = 'copper-heron-under-the-ninth-bridge'

type Place = {
  readonly owner: { readonly table: 'session'; readonly id: SessionId }
  readonly noteId: NoteId
  readonly rev: number
}

/** My own note of a planned session, with versions and something that could be undone. */
const written = async (vault: OpenTestVault): Promise<Place> => {
  const circle = await vault.found('Forum', ['Ama'])
  const { id } = await vault.call('sessions.plan', {
    circleId: circle.id,
    plannedFor: '2026-11-22T19:00',
    lengthMinutes: 60,
    place: 'office',
    hostPersonId: null,
  })
  const owner = { table: 'session', id } as const
  const note = await vault.call('notes.open', { owner, layer: 'private' })
  let { rev } = note
  for (const [index, text] of [`${canary} first`, longText, `${canary} last`].entries()) {
    ;({ rev } = await vault.call('notes.save', { noteId: note.id, baseRev: rev, doc: noteDoc(text) }))
    vault.setNow(`2026-11-21T1${index}:30:00.000Z`)
    await vault.call('notes.leave', { noteId: note.id })
  }
  const [oldest] = (await vault.call('notes.versions', { noteId: note.id })).toReversed()
  if (oldest === undefined) throw new Error('no version was kept')
  ;({ rev } = await vault.call('notes.restoreVersion', { versionId: oldest.id, baseRev: rev }))
  return { owner, noteId: note.id, rev }
}

const sealIt = async (vault: OpenTestVault, { noteId, rev }: Place): Promise<void> => {
  await vault.call('sealing.seal', { noteId, baseRev: rev, title: 'for later', passphrase })
}

describe('A sealed note', () => {
  it('keeps its title and nothing else that can be read: no body, version, undo or free page holds a word', async () => {
    let key: Uint8Array
    await using vault = await openTestVault()
    key = await keyOf(vault.folder, testPassphrase)
    const place = await written(vault)
    expect(placesOf(vault.folder, key, canary)).not.toEqual([])
    await sealIt(vault, place)
    expect(placesOf(vault.folder, key, canary)).toEqual([])
    expect(await vault.call('sealing.list', { owner: place.owner })).toEqual([
      { noteId: place.noteId, title: 'for later' },
    ])
    expect(await vault.call('notes.versions', { noteId: place.noteId })).toEqual([])
    expect(vault.events.map(({ name }) => name)).toContain('undo.cleared')
    expect(vault.events.findLast(({ name }) => name === 'notes.replaced')?.payload).toEqual({
      ids: [place.noteId],
    })
    // Whoever writes on begins anew.
    const next = await vault.call('notes.open', { owner: place.owner, layer: 'private' })
    expect(next.id).not.toBe(place.noteId)
    const save = { noteId: place.noteId, baseRev: place.rev + 1, doc: noteDoc('over it') }
    expect(await refusalOf(vault.call('notes.save', save))).toMatchObject({ reason: 'not-allowed-now' })
    await vault.close()
    expect(placesOf(vault.folder, key, canary)).toEqual([])
  })

  it('opens with its own passphrase and no other, is written while it is open, and shut by closing and by the lock', async () => {
    await using vault = await openTestVault()
    const place = await written(vault)
    const { noteId } = place
    await sealIt(vault, place)
    expect(await refusalOf(vault.call('sealing.read', { noteId }))).toMatchObject({
      reason: 'not-allowed-now',
    })
    for (const wrong of ['not this one', testPassphrase])
      expect(await refusalOf(vault.call('sealing.open', { noteId, passphrase: wrong }))).toEqual({
        code: 'wrong-passphrase',
        reason: 'not-this-note',
        message: 'wrong-passphrase: not-this-note',
      })
    await vault.call('sealing.open', { noteId, passphrase })
    const opened = await vault.call('sealing.read', { noteId })
    expect(opened.doc).toEqual(noteDoc(`${canary} first`))
    const doc = noteDoc(`${canary} second thoughts`)
    const saved = await vault.call('sealing.save', { noteId, baseRev: opened.rev, doc })
    expect(saved).toEqual({ noteId, rev: opened.rev + 1 })
    expect(await refusalOf(vault.call('sealing.save', { noteId, baseRev: opened.rev, doc }))).toMatchObject({
      reason: 'newer-text',
    })
    expect(placesOf(vault.folder, await keyOf(vault.folder, testPassphrase), canary)).toEqual([])
    await vault.call('sealing.close', { noteId })
    expect(await refusalOf(vault.call('sealing.read', { noteId }))).toMatchObject({
      reason: 'not-allowed-now',
    })
    await vault.call('sealing.open', { noteId, passphrase })
    await vault.close()

    await using next = startTestVault()
    await next.call('vault.open', { folder: next.token(vault.folder), passphrase: testPassphrase })
    expect(await refusalOf(next.call('sealing.read', { noteId }))).toMatchObject({
      reason: 'not-allowed-now',
    })
    await next.call('sealing.open', { noteId, passphrase })
    expect((await next.call('sealing.read', { noteId })).doc).toEqual(doc)
  })

  it('unsealed it is a note like any other again, together with what was written meanwhile', async () => {
    await using vault = await openTestVault()
    const place = await written(vault)
    const { noteId, owner } = place
    await sealIt(vault, place)
    const next = await vault.call('notes.open', { owner, layer: 'private' })
    await vault.call('notes.save', { noteId: next.id, baseRev: next.rev, doc: noteDoc('Written meanwhile') })
    await vault.call('sealing.open', { noteId, passphrase })
    await vault.call('sealing.unseal', { noteId })
    expect(await vault.call('sealing.list', { owner })).toEqual([])
    const whole = await vault.call('notes.open', { owner, layer: 'private' })
    expect(whole.doc).toEqual(noteDoc('Written meanwhile', `${canary} first`))
  })

  it('is refused under a hold, for a weak passphrase, for newer text, and for what is not only mine', async () => {
    await using vault = await openTestVault()
    const place = await written(vault)
    const { noteId, rev, owner } = place
    const wanted = { noteId, baseRev: rev, title: 'for later', passphrase }
    const refused = async (change: Partial<typeof wanted>) =>
      refusalOf(vault.call('sealing.seal', { ...wanted, ...change }))
    expect(await refused({ passphrase: 'password' })).toMatchObject({ reason: 'weak-passphrase' })
    expect(await refused({ baseRev: rev - 1 })).toMatchObject({ reason: 'newer-text' })
    const agreed = await vault.call('notes.open', { owner, layer: 'agreed' })
    expect(await refused({ noteId: agreed.id, baseRev: agreed.rev })).toMatchObject({
      reason: 'not-allowed-now',
    })
    await vault.call('holds.set', { of: { scope: 'vault' }, reason: '' })
    expect(await refused({})).toMatchObject({ reason: 'on-hold' })
    expect((await vault.call('notes.open', { owner, layer: 'private' })).id).toBe(noteId)
  })

  it('cannot be sealed while its session is off the record', async () => {
    await using vault = await openTestVault()
    const { session } = await runSession(vault)
    const owner = { table: 'session', id: session.id } as const
    const note = await vault.call('notes.open', { owner, layer: 'private' })
    await vault.call('running.next', { sessionId: session.id, from: null }).catch(() => undefined)
    await vault.call('running.goOffRecord', { sessionId: session.id })
    expect(
      await refusalOf(
        vault.call('sealing.seal', { noteId: note.id, baseRev: note.rev, title: 'later', passphrase }),
      ),
    ).toMatchObject({ reason: 'off-the-record' })
  })

  it('goes into a backup as it is and comes back, also after its own was erased', async () => {
    const home = mkdtempSync(join(tmpdir(), 'subrosa-sealed-'))
    try {
      await using vault = await openTestVault()
      const place = await written(vault)
      const { noteId, owner } = place
      await sealIt(vault, place)
      const path = join(home, 'sealed.subrosa-backup')
      const secret = { kind: 'passphrase', passphrase: 'a backup of seven lanterns' } as const
      await vault.call('backup.create', { to: vault.token(path), protection: secret })
      await vault.call('erase.run', { act: 'strike', noteId })
      expect(await vault.call('sealing.list', { owner })).toEqual([])
      await vault.close()

      await using restored = startTestVault()
      const { previewId } = await restored.call('backup.preview', { file: restored.token(path), secret })
      const folder = restored.token(join(home, 'restored'))
      await restored.call('backup.restoreAsNew', { previewId, folder, name: 'Restored', passphrase })
      await restored.call('vault.open', { folder, passphrase })
      expect(await restored.call('sealing.list', { owner })).toEqual([{ noteId, title: 'for later' }])
      await restored.call('sealing.open', { noteId, passphrase })
      expect((await restored.call('sealing.read', { noteId })).doc).toEqual(noteDoc(`${canary} first`))
    } finally {
      rmSync(home, { recursive: true })
    }
  }, 60_000)

  it('is named by its title in the trash and among what fades', async () => {
    await using vault = await openTestVault()
    const place = await written(vault)
    await sealIt(vault, place)
    vault.setNow('2027-05-18T10:00:00.000Z')
    const fading = await vault.call('retention.list', { offset: 0, limit: 50 })
    expect(fading.rows.map(({ words }) => words)).toContain('for later')
    const note = { table: 'note', id: place.noteId } as const
    await vault.call('trash.move', note)
    expect(await vault.call('sealing.list', { owner: place.owner })).toEqual([])
    const { rows } = await vault.call('trash.list', { offset: 0, limit: 50 })
    expect(rows.map(({ words }) => words)).toEqual(['for later'])
    await vault.call('notes.open', { owner: place.owner, layer: 'private' })
    await vault.call('trash.putBack', note)
    expect(await vault.call('sealing.list', { owner: place.owner })).toEqual([
      { noteId: place.noteId, title: 'for later' },
    ])
  })
})
