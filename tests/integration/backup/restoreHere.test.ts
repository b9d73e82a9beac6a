import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PlainDate } from '#shared/dates.ts'
import type { UndoToken } from '#shared/ids.ts'
import { letGoOf } from '#vault/storage/letGo.ts'
import { refusalOf, startTestVault, type TestVault } from '#tests/support/vaultProcess.ts'
import {
  canaries,
  contentOf,
  folderIn,
  makeHome,
  openFolder,
  rowsOfFolder,
  startFilledVault,
  vaultPassphrase,
  type Home,
} from '#tests/support/backups.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'

const nextPassphrase = 'saffron-window-ferry-13'

/** A vault with work in it, a backup of it at `backup`, and then one more person. */
const setUp = async (home: Home) => {
  const { vault, ...known } = await startFilledVault(home)
  const backup = home.in('a.subrosa-backup')
  await vault.call('backup.create', { to: vault.token(backup), protection: { kind: 'words' } })
  await vault.call('people.add', { name: 'Since the backup', relation: 'friend' })
  return { vault, backup, ...known }
}

const previewOf = (vault: TestVault, backup: string, words: string) =>
  vault.call('backup.preview', { file: vault.token(backup), secret: { kind: 'words', words } })

describe('a restore over the open vault', () => {
  it('leaves nothing that was done in the vault before to be taken back in the restored one', async () => {
    using home = makeHome()
    const { vault, words, backup } = await setUp(home)
    await using _closing = vault
    const offered = vault.events.findLast(({ name }) => name === 'undo.offered')
    if (offered === undefined) throw new Error('nothing was offered to be undone')
    const { token } = offered.payload as { token: UndoToken }
    const { previewId } = await previewOf(vault, backup, words)
    await vault.call('backup.restoreHere', { previewId, passphrase: nextPassphrase })
    expect(await refusalOf(vault.call('undo.run', { token }))).toMatchObject({ reason: 'nothing-to-undo' })
    expect(vault.events.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['undo.cleared', 'trash.changed', 'retention.changed', 'people.changed']),
    )
  })

  it('leaves a hold in force that was set since the backup, over what comes back from it', async () => {
    using home = makeHome()
    const { vault, words, backup, circle, call } = await setUp(home)
    await using _closing = vault
    const of = { scope: 'circle', id: circle.id } as const
    await vault.call('holds.set', { of, reason: 'A dispute' })
    const { previewId } = await previewOf(vault, backup, words)
    await vault.call('backup.restoreHere', { previewId, passphrase: nextPassphrase })
    expect(await vault.call('holds.list', {})).toMatchObject([
      { of, reason: 'A dispute', from: '2026-11-21' },
    ])
    const erasing = vault.call('erase.run', { act: 'now', thing: { table: 'next_step', id: call.id } })
    expect(await refusalOf(erasing)).toMatchObject({ code: 'conflict', reason: 'on-hold' })
  })

  it('keeps the present one aside, opens the restored one in its place, and tells everybody', async () => {
    using home = makeHome()
    const { vault, words, backup } = await setUp(home)
    const automatic = folderIn(home, 'automatic')
    await vault.call('backup.setAutomatic', { folder: vault.token(automatic), keepMonthly: true })
    vault.setNow('2026-11-22T10:00:00.000Z')
    const before = (await vault.call('vault.state', {})).open
    const { previewId } = await previewOf(vault, backup, words)
    const restored = await vault.call('backup.restoreHere', { previewId, passphrase: nextPassphrase })

    expect(restored).toMatchObject({
      keptAside: home.in('vault kept aside 2026-11-22'),
      rows: { person: 4, note: 3, next_step: 2 },
    })
    expect(restored.words.join(' ')).not.toBe(words)
    const after = (await vault.call('vault.state', {})).open
    expect(after).toMatchObject({
      name: `${canaries[0]} vault`,
      folder: home.in('vault'),
      wordsProvenOn: null,
    })
    expect(after?.vaultId).not.toBe(before?.vaultId)
    const names = (await vault.call('people.list', {})).map(({ name }) => name)
    expect(names).not.toContain('Since the backup')
    expect(vault.told.filter(({ kind }) => kind === 'opened').length).toBe(2)
    expect(vault.events.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['vault.changed', 'circles.changed', 'notes.changed', 'steps.changed']),
    )

    // Copies exist whatever the backup knew of them; the automatic ones go on, under the new words.
    await vault.call('backup.runAutomatic', {})
    const status = await vault.call('backup.status', {})
    expect(status).toMatchObject({ automaticFolder: automatic, keepMonthly: true, lastTrouble: 'none' })
    expect(status.known.map(({ label }) => label)).toContain(basename(backup))
    expect(readdirSync(automatic)).toEqual(
      expect.arrayContaining(['recovery-words-1.age', 'recovery-words-2.age']),
    )

    // What was written since goes into the restored vault.
    await vault.call('people.add', { name: 'After the restore', relation: 'friend' })
    await vault.close()
    expect(readdirSync(home.in('vault')).toSorted()).toEqual([
      'vault.db',
      'vault.json',
      'vault.json.bak',
      'vault.lock',
    ])
    const aside = await rowsOfFolder(restored.keptAside, vaultPassphrase)
    expect(aside['person']?.map((row) => row['display_name'])).toContain('Since the backup')
    const now = await rowsOfFolder(home.in('vault'), nextPassphrase)
    expect(contentOf(now)['note']).toEqual(contentOf(aside)['note'])
  })

  it('leaves a kept vault that opens by itself, with its own passphrase', async () => {
    using home = makeHome()
    const { vault, words, backup } = await setUp(home)
    const { previewId } = await previewOf(vault, backup, words)
    const { keptAside } = await vault.call('backup.restoreHere', { previewId, passphrase: nextPassphrase })
    await vault.close()
    await using old = startTestVault()
    await old.call('vault.open', { folder: old.token(keptAside), passphrase: vaultPassphrase })
    expect((await old.call('people.list', {})).map(({ name }) => name)).toContain('Since the backup')
  })

  it('keeps let go of what was let go of since: no row of it comes back', async () => {
    using home = makeHome()
    const { vault, words, backup, session } = await setUp(home)
    const note = await vault.call('notes.open', {
      owner: { table: 'session', id: session.id },
      layer: 'private',
    })
    await vault.close()
    const stone = {
      row_id: note.id,
      table_name: 'note',
      purged_on: PlainDate.parse('2026-11-22'),
      reason: 'struck',
    } as const
    {
      using database = await openFolder(home.in('vault'), vaultPassphrase)
      database.transaction((db) => letGoOf(db, [stone], stone.purged_on))
    }
    await using again = startTestVault({ now: '2026-11-23T10:00:00.000Z' })
    await again.call('vault.open', { folder: again.token(home.in('vault')), passphrase: vaultPassphrase })
    const preview = await previewOf(again, backup, words)
    expect(preview.difference).toEqual({
      sameVault: true,
      onlyHere: 1,
      onlyThere: 0,
      changed: 0,
      staysGone: 1,
    })
    expect(preview.circles).toMatchObject([{ notes: 3, here: { sessions: 1, notes: 2 } }])
    // Into a new vault too: it is the same vault's backup.
    await again.call('backup.restoreAsNew', {
      previewId: preview.previewId,
      folder: again.token(home.in('new')),
      name: 'New',
      passphrase: nextPassphrase,
    })
    const { previewId } = await previewOf(again, backup, words)
    await again.call('backup.restoreHere', { previewId, passphrase: nextPassphrase })
    await again.close()
    for (const folder of [home.in('vault'), home.in('new')]) {
      const rows = await rowsOfFolder(folder, nextPassphrase)
      expect(rows['note']?.map((row) => row['id'])).not.toContain(note.id)
      expect(rows['note']?.length).toBe(2)
      expect(rows['tombstone']).toEqual([stone])
    }
  })

  it('changes nothing when it is cancelled, whenever that is', async () => {
    using home = makeHome()
    const { vault, words, backup } = await setUp(home)
    await using _closing = vault
    const before = (await vault.call('vault.state', {})).open
    const people = await vault.call('people.list', {})
    const { previewId } = await previewOf(vault, backup, words)
    for (const phase of ['deriving-key', 'writing', 'proving'] as const) {
      const abort = new AbortController()
      const refusal = await refusalOf(
        vault.call(
          'backup.restoreHere',
          { previewId, passphrase: nextPassphrase },
          { signal: abort.signal, onProgress: (progress) => progress.phase === phase && abort.abort() },
        ),
      )
      expect([phase, refusal.code]).toEqual([phase, 'cancelled'])
      expect(readdirSync(home.path).toSorted()).toEqual(['a.subrosa-backup', 'vault'])
    }
    expect((await vault.call('vault.state', {})).open).toEqual(before)
    expect(await vault.call('people.list', {})).toEqual(people)
    // The preview is still there, and what was cancelled can be done after all.
    const { rows } = await vault.call('backup.restoreHere', { previewId, passphrase: nextPassphrase })
    expect(rows).toMatchObject({ person: 4 })
  })

  it('waits with what is written meanwhile, and loses none of it', async () => {
    using home = makeHome()
    const { vault, words, backup } = await setUp(home)
    await using _closing = vault
    const { previewId } = await previewOf(vault, backup, words)
    const started = Promise.withResolvers<void>()
    const restoring = vault.call(
      'backup.restoreHere',
      { previewId, passphrase: nextPassphrase },
      { onProgress: () => started.resolve() },
    )
    await started.promise
    const written = vault.call('people.add', { name: 'Meanwhile', relation: 'friend' })
    const { keptAside } = await restoring
    await written
    expect((await vault.call('people.list', {})).map(({ name }) => name)).toContain('Meanwhile')
    await vault.close()
    const aside = await rowsOfFolder(keptAside, vaultPassphrase)
    expect(aside['person']?.map((row) => row['display_name'])).not.toContain('Meanwhile')
  })
})

describe('a restore into a new vault', () => {
  it('lets go of what is past its time before anybody sees it', async () => {
    using home = makeHome()
    const { vault, words, backup, circle } = await setUp(home)
    await vault.close()
    // Private notes stay 180 days, agreed ones 400.
    await using later = startTestVault({ now: '2027-07-01T10:00:00.000Z' })
    const preview = await previewOf(later, backup, words)
    expect(preview.circles).toEqual([expect.objectContaining({ name: circle.name, notes: 1 })])
    await later.call('backup.restoreAsNew', {
      previewId: preview.previewId,
      folder: later.token(home.in('new')),
      name: 'New',
      passphrase: nextPassphrase,
    })
    const rows = await rowsOfFolder(home.in('new'), nextPassphrase)
    expect(rows['note']?.map((row) => row['layer'])).toEqual(['agreed'])
    expect(rows['tombstone']).toEqual([
      expect.objectContaining({ table_name: 'note', reason: 'retention', purged_on: '2027-07-01' }),
      expect.objectContaining({ table_name: 'note', reason: 'retention', purged_on: '2027-07-01' }),
    ])
  })

  it('leaves nothing when it is cancelled or its passphrase is weak', async () => {
    using home = makeHome()
    const { vault, words, backup } = await setUp(home)
    await using _closing = vault
    const { previewId } = await previewOf(vault, backup, words)
    const restore = (passphrase: string, abort: AbortController, phase: string) =>
      refusalOf(
        vault.call(
          'backup.restoreAsNew',
          { previewId, folder: vault.token(home.in('new')), name: 'New', passphrase },
          { signal: abort.signal, onProgress: (progress) => progress.phase === phase && abort.abort() },
        ),
      )
    expect(await restore('password1', new AbortController(), '')).toMatchObject({ reason: 'weak-passphrase' })
    for (const phase of ['preparing', 'deriving-key', 'writing', 'proving']) {
      expect([phase, (await restore(nextPassphrase, new AbortController(), phase)).code]).toEqual([
        phase,
        'cancelled',
      ])
      expect(readdirSync(home.path).toSorted()).toEqual(['a.subrosa-backup', 'vault'])
    }
  })

  it('is not made where something lies already', async () => {
    using home = makeHome()
    const { vault, words, backup } = await setUp(home)
    await using _closing = vault
    const { previewId } = await previewOf(vault, backup, words)
    const refusal = await refusalOf(
      vault.call('backup.restoreAsNew', {
        previewId,
        folder: vault.token(home.in('vault')),
        name: 'New',
        passphrase: nextPassphrase,
      }),
    )
    expect(refusal).toMatchObject({ code: 'conflict', reason: 'folder-not-empty' })
  })
})

it('a note saved since the backup comes back as it was then', async () => {
  using home = makeHome()
  const { vault, words, backup, session } = await setUp(home)
  await using _closing = vault
  const open = () =>
    vault.call('notes.open', { owner: { table: 'session', id: session.id }, layer: 'agreed' })
  const before = await open()
  await vault.call('notes.save', {
    noteId: before.id,
    baseRev: before.rev,
    doc: noteDoc('overwritten by mistake'),
  })
  const { previewId, difference } = await previewOf(vault, backup, words)
  expect(difference).toMatchObject({ changed: 1, onlyHere: 1 })
  await vault.call('backup.restoreHere', { previewId, passphrase: nextPassphrase })
  expect(await open()).toEqual(before)
})
