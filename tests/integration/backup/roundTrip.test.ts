import { schemaVersion } from '#vault/storage/migrations/index.ts'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BackupReceipt, BackupStatus } from '#shared/contract/backup.ts'
import type { Progress } from '#shared/contract/call.ts'
import { refusalOf, startTestVault } from '#tests/support/vaultProcess.ts'
import {
  backupPassphrase,
  canaries,
  contentOf,
  folderIn,
  makeHome,
  rowsOfFolder,
  startFilledVault,
  vaultPassphrase,
  type AllRows,
  type Home,
} from '#tests/support/backups.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'

const chosen = { kind: 'passphrase', passphrase: backupPassphrase } as const
const nextPassphrase = 'saffron-window-ferry-13'

describe('a backup', () => {
  let home: Home
  let words: string
  let rows: AllRows
  let status: BackupStatus
  let receipts: { passphrase: BackupReceipt; words: BackupReceipt }

  const paths = () => ({
    vault: home.in('vault'),
    withPassphrase: home.in('out/by passphrase.subrosa-backup'),
    withWords: home.in('out/by words.subrosa-backup'),
  })

  beforeAll(async () => {
    home = makeHome()
    folderIn(home, 'out')
    const made = await startFilledVault(home)
    words = made.words
    await using vault = made.vault
    const one = await vault.call('backup.create', {
      to: vault.token(paths().withPassphrase),
      protection: chosen,
    })
    const two = await vault.call('backup.create', {
      to: vault.token(paths().withWords),
      protection: { kind: 'words' },
    })
    receipts = { passphrase: one, words: two }
    status = await vault.call('backup.status', {})
    await vault.close()
    rows = await rowsOfFolder(paths().vault, vaultPassphrase)
  })
  afterAll(() => home[Symbol.dispose]())

  it('is listed as proven, with what opens it', () => {
    expect(status).toMatchObject({ lastProvenOn: '2026-11-21', lastTrouble: 'none', automaticFolder: null })
    expect(status.known.map(({ state, opensWith, provenOn }) => [state, opensWith, provenOn])).toEqual(
      expect.arrayContaining([
        ['verified', 'passphrase', '2026-11-21'],
        ['verified', 'words', '2026-11-21'],
      ]),
    )
  })

  it('is one file, readable by its owner only, and says how many rows of each table it holds', () => {
    expect(readdirSync(home.in('out')).toSorted()).toEqual([
      basename(paths().withPassphrase),
      basename(paths().withWords),
    ])
    for (const path of [paths().withPassphrase, paths().withWords]) {
      expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(statSync(path).size % 4_096).toBe(0)
    }
    expect(receipts.passphrase).toMatchObject({
      shownPath: paths().withPassphrase,
      madeOn: '2026-11-21',
      provenOn: '2026-11-21',
      bytes: statSync(paths().withPassphrase).size,
      rows: {
        person: 4,
        circle: 1,
        membership: 4,
        session: 1,
        participation: 4,
        note: 3,
        next_step: 2,
        follow_up: 1,
      },
    })
  })

  it.each(['passphrase', 'words'] as const)(
    'comes back into a new vault by its %s, row for row, under an id, a key, words and a passphrase of its own',
    async (kind) => {
      const folder = home.in(`restored by ${kind}`)
      const path = kind === 'words' ? paths().withWords : paths().withPassphrase
      const secret = kind === 'words' ? ({ kind, words } as const) : chosen
      await using vault = startTestVault({ now: '2026-11-22T09:00:00.000Z' })
      const preview = await vault.call('backup.preview', { file: vault.token(path), secret })
      expect(preview).toMatchObject({
        vaultName: `${canaries[0]} vault`,
        madeAt: '2026-11-21T10:00:00.000Z',
        schemaVersion,
        circles: [{ name: `${canaries[2]} circle`, sessions: 1, notes: 3, steps: 2, here: null }],
        difference: null,
      })
      const restored = await vault.call('backup.restoreAsNew', {
        previewId: preview.previewId,
        folder: vault.token(folder),
        name: 'On another computer',
        passphrase: nextPassphrase,
      })
      expect(restored.words.join(' ')).not.toBe(words)
      expect((await vault.call('vault.state', {})).open).toBeNull()
      const opened = await vault.call('vault.open', {
        folder: vault.token(folder),
        passphrase: nextPassphrase,
      })
      expect(opened).toMatchObject({ name: 'On another computer', wordsProvenOn: null })
      expect(opened.vaultId).not.toBe(preview.vaultId)
      expect((await vault.call('backup.status', {})).automaticFolder).toBeNull()
      await vault.close()

      const after = await rowsOfFolder(folder, nextPassphrase)
      expect(contentOf(after)).toEqual(contentOf(rows))
      expect(after['audit_event']).toContainEqual(expect.objectContaining({ action: 'restored' }))
      expect(after['vault']).toEqual([
        expect.objectContaining({ id: opened.vaultId, name: 'On another computer', words_proven_on: null }),
      ])
    },
  )

  it('is checked at any time, and noted as proven when it is ours', async () => {
    await using vault = startTestVault({ now: '2026-12-24T10:00:00.000Z' })
    await vault.call('vault.open', { folder: vault.token(paths().vault), passphrase: vaultPassphrase })
    const checked = await vault.call('backup.check', {
      file: vault.token(paths().withWords),
      secret: { kind: 'words', words: words.toUpperCase().replaceAll(' ', '\n') },
    })
    expect(checked).toMatchObject({ vaultName: `${canaries[0]} vault`, known: true, rows: { note: 3 } })
    expect((await vault.call('backup.status', {})).lastProvenOn).toBe('2026-12-24')
  })

  it('is refused to a wrong passphrase, to other words, and to words that are none', async () => {
    await using vault = startTestVault()
    const preview = (secret: Parameters<typeof vault.call<'backup.preview'>>[1]['secret'], path: string) =>
      refusalOf(vault.call('backup.preview', { file: vault.token(path), secret }))
    const { withPassphrase, withWords } = paths()
    expect(await preview({ kind: 'passphrase', passphrase: 'not this one' }, withPassphrase)).toMatchObject({
      code: 'wrong-passphrase',
    })
    const otherWords = `${'abandon '.repeat(11)}about`
    expect(await preview({ kind: 'words', words: otherWords }, withWords)).toMatchObject({
      code: 'wrong-passphrase',
    })
    expect(await preview({ kind: 'words', words: 'twelve words they are not' }, withWords)).toMatchObject({
      code: 'invalid-input',
      reason: 'not-a-word',
    })
  })

  it('opens by its passphrase in whichever form a keyboard gives it', async () => {
    await using vault = startTestVault()
    await vault.call('vault.open', { folder: vault.token(paths().vault), passphrase: vaultPassphrase })
    const path = home.in('out/composed.subrosa-backup')
    const composed = 'crème brûlée at the lighthouse 9'.normalize('NFC')
    await vault.call('backup.create', {
      to: vault.token(path),
      protection: { kind: 'passphrase', passphrase: composed },
    })
    const { known } = await vault.call('backup.check', {
      file: vault.token(path),
      secret: { kind: 'passphrase', passphrase: composed.normalize('NFD') },
    })
    expect(known).toBe(true)
  })

  it('is not made under a passphrase that is easy to guess', async () => {
    await using vault = startTestVault()
    await vault.call('vault.open', { folder: vault.token(paths().vault), passphrase: vaultPassphrase })
    const refusal = await refusalOf(
      vault.call('backup.create', {
        to: vault.token(home.in('out/weak.subrosa-backup')),
        protection: { kind: 'passphrase', passphrase: 'password1' },
      }),
    )
    expect(refusal).toMatchObject({ code: 'invalid-input', reason: 'weak-passphrase' })
    expect(existsSync(home.in('out/weak.subrosa-backup'))).toBe(false)
  })

  it('says how far it is, in order, and ends with its proof', async () => {
    await using vault = startTestVault()
    await vault.call('vault.open', { folder: vault.token(paths().vault), passphrase: vaultPassphrase })
    const seen: Progress[] = []
    await vault.call(
      'backup.create',
      { to: vault.token(home.in('out/watched.subrosa-backup')), protection: { kind: 'words' } },
      { onProgress: (progress) => seen.push(progress) },
    )
    const phases = seen.map(({ phase }) => phase).filter((phase, index, all) => all.indexOf(phase) === index)
    expect(phases).toEqual(['preparing', 'writing', 'proving', 'finishing'])
    expect(seen.every(({ done, total }) => done <= total)).toBe(true)
  })

  it.each(['preparing', 'writing', 'proving'] as const)(
    'that is cancelled while %s leaves no file and is not known',
    async (phase) => {
      await using vault = startTestVault()
      await vault.call('vault.open', { folder: vault.token(paths().vault), passphrase: vaultPassphrase })
      const before = readdirSync(home.in('out'))
      const known = (await vault.call('backup.status', {})).known.length
      const abort = new AbortController()
      const making = vault.call(
        'backup.create',
        { to: vault.token(home.in(`out/cancelled ${phase}.subrosa-backup`)), protection: chosen },
        {
          signal: abort.signal,
          onProgress: (progress) => {
            if (progress.phase === phase) abort.abort()
          },
        },
      )
      expect((await refusalOf(making)).code).toBe('cancelled')
      expect(readdirSync(home.in('out'))).toEqual(before)
      expect((await vault.call('backup.status', {})).known.length).toBe(known)
    },
  )

  it('that a lock interrupts leaves no file', async () => {
    const vault = startTestVault()
    await vault.call('vault.open', { folder: vault.token(paths().vault), passphrase: vaultPassphrase })
    const before = readdirSync(home.in('out'))
    const started = Promise.withResolvers<void>()
    const making = refusalOf(
      vault.call(
        'backup.create',
        { to: vault.token(home.in('out/locked.subrosa-backup')), protection: chosen },
        { onProgress: () => started.resolve() },
      ),
    )
    await started.promise
    const refused = making.catch(() => ({ code: 'port closed' }))
    expect(await vault.close()).toBe(true)
    void refused
    expect(readdirSync(home.in('out'))).toEqual(before)
  })

  it('made over an older one at the same place takes its place in the list too', async () => {
    await using vault = startTestVault()
    await vault.call('vault.open', { folder: vault.token(paths().vault), passphrase: vaultPassphrase })
    const path = home.in('out/again.subrosa-backup')
    const to = vault.token(path)
    const first = await vault.call('backup.create', { to, protection: { kind: 'words' } })
    const second = await vault.call('backup.create', { to, protection: { kind: 'words' } })
    const { known } = await vault.call('backup.status', {})
    const stateOf = (id: string) => known.find((file) => file.id === id)?.state
    expect([stateOf(first.id), stateOf(second.id)]).toEqual(['destroyed', 'verified'])
    const marked = await vault.call('backup.markDestroyed', { id: second.id })
    expect(marked.known.find((file) => file.id === second.id)?.state).toBe('destroyed')
  })
})

describe('a preview beside the open vault', () => {
  it('tells what is only here, only there, different, and stays gone', async () => {
    using home = makeHome()
    const { vault, words, me, call, session } = await startFilledVault(home)
    await using _closing = vault
    const path = home.in('a.subrosa-backup')
    await vault.call('backup.create', { to: vault.token(path), protection: { kind: 'words' } })
    const look = async () =>
      (
        await vault.call('backup.preview', {
          file: vault.token(path),
          secret: { kind: 'words', words },
        })
      ).difference
    expect(await look()).toEqual({ sameVault: true, onlyHere: 0, onlyThere: 0, changed: 0, staysGone: 0 })

    await vault.call('people.add', { name: 'Newcomer', relation: 'friend' })
    const note = await vault.call('notes.open', {
      owner: { table: 'session', id: session.id },
      layer: 'agreed',
    })
    await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc('changed since') })
    await vault.call('steps.update', {
      stepId: call.id,
      title: 'Call later',
      ownerPersonId: me.id,
      horizon: 'someday',
      dueOn: null,
    })
    expect(await look()).toEqual({ sameVault: true, onlyHere: 1, onlyThere: 0, changed: 2, staysGone: 0 })
  })

  it('is let go of when it is discarded, and when another one is looked at', async () => {
    using home = makeHome()
    const { vault, words } = await startFilledVault(home)
    await using _closing = vault
    const path = home.in('a.subrosa-backup')
    await vault.call('backup.create', { to: vault.token(path), protection: { kind: 'words' } })
    const file = vault.token(path)
    const secret = { kind: 'words', words } as const
    const first = await vault.call('backup.preview', { file, secret })
    const second = await vault.call('backup.preview', { file, secret })
    const restore = (previewId: typeof first.previewId) =>
      vault.call('backup.restoreAsNew', {
        previewId,
        folder: vault.token(home.in('new')),
        name: 'New',
        passphrase: nextPassphrase,
      })
    expect(await refusalOf(restore(first.previewId))).toMatchObject({ code: 'not-found' })
    await vault.call('backup.discardPreview', { previewId: second.previewId })
    expect(await refusalOf(restore(second.previewId))).toMatchObject({ code: 'not-found' })
    expect(existsSync(home.in('new'))).toBe(false)
    expect(dirname(path)).toBe(home.path)
  })
})
