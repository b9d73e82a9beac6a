import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  contentOf,
  makeHome,
  rowsOfFolder,
  startFilledVault,
  vaultPassphrase,
  type AllRows,
  type Home,
} from '#tests/support/backups.ts'
import { tryOnSmallDisk, untilItDies } from '#tests/support/tryBackup.ts'
import { startTestVault } from '#tests/support/vaultProcess.ts'

let home: Home
let rows: AllRows
let backup: { path: string; words: string }
const nextPassphrase = 'saffron-window-ferry-13'

beforeAll(async () => {
  home = makeHome()
  const { vault, words } = await startFilledVault(home)
  backup = { path: home.in('good.subrosa-backup'), words }
  await vault.call('backup.create', { to: vault.token(backup.path), protection: { kind: 'words' } })
  await vault.close()
  rows = await rowsOfFolder(home.in('vault'), vaultPassphrase)
})
afterAll(() => home[Symbol.dispose]())

let copies = 0
/** A home folder with a copy of the vault and an empty folder, so that no trial sees another's traces. */
const freshHome = (): { vault: string; out: string; all: string } => {
  copies += 1
  const all = home.in(`trial ${copies}`)
  mkdirSync(join(all, 'out'), { recursive: true })
  cpSync(home.in('vault'), join(all, 'vault'), { recursive: true })
  return { vault: join(all, 'vault'), out: join(all, 'out'), all }
}

const given = (vault: string) => ({ vault, passphrase: vaultPassphrase, nextPassphrase, backup })

const looksLikeBackup = (name: string): boolean => name.endsWith('.subrosa-backup')

describe('a full disk', () => {
  it('ends a backup in a plain sentence and leaves no file', async () => {
    const outcome = await tryOnSmallDisk({
      ...given(freshHome().vault),
      on: 'small-disk',
      act: 'create',
      sizeKiB: 64,
      freeKiB: 0,
    })
    expect(outcome.error).toMatchObject({ code: 'disk-full', reason: 'no-space' })
    expect(outcome.after).toEqual(outcome.before)
    expect(outcome.status).toMatchObject({ known: [{ label: 'good.subrosa-backup' }] })
  })

  it('stops an automatic backup without an error, and is told of in its status', async () => {
    const outcome = await tryOnSmallDisk({
      ...given(freshHome().vault),
      on: 'small-disk',
      act: 'automatic',
      sizeKiB: 64,
      freeKiB: 0,
    })
    expect(outcome.error).toBeNull()
    expect(outcome.status).toMatchObject({ lastTrouble: 'no-space' })
    expect(outcome.after.filter(looksLikeBackup)).toEqual([])
  })

  it.each(['restore-as-new', 'restore-here'] as const)(
    'stops a %s before anything is written',
    async (act) => {
      const outcome = await tryOnSmallDisk({
        ...given(freshHome().vault),
        on: 'small-disk',
        act,
        sizeKiB: 4_096,
        freeKiB: 600,
      })
      expect(outcome.error).toMatchObject({ code: 'disk-full', reason: 'no-space' })
      expect(outcome.after).toEqual(outcome.before)
    },
  )
})

describe('a read-only disk', () => {
  it.each(['create', 'restore-as-new'] as const)('is told of by a %s, and nothing changes', async (act) => {
    const outcome = await tryOnSmallDisk({
      ...given(freshHome().vault),
      on: 'small-disk',
      act,
      sizeKiB: 20_480,
      freeKiB: 19_000,
      readOnly: true,
    })
    expect(outcome.error).toMatchObject({ code: 'read-only', reason: 'no-permission' })
    expect(outcome.after).toEqual(outcome.before)
  })

  it('stops an automatic backup without an error, and is told of in its status', async () => {
    const outcome = await tryOnSmallDisk({
      ...given(freshHome().vault),
      on: 'small-disk',
      act: 'automatic',
      sizeKiB: 1_024,
      freeKiB: 900,
      readOnly: true,
    })
    expect(outcome.error).toBeNull()
    expect(outcome.status).toMatchObject({ lastTrouble: 'no-permission' })
  })
})

describe('a program that is killed', () => {
  it.each(['preparing', 'writing', 'proving'] as const)(
    'while %s a backup leaves no file that looks like one, and the next backup sweeps what it left',
    async (dieInPhase) => {
      const { vault: folder, out } = freshHome()
      const trial = { ...given(folder), on: 'folder', act: 'create', folder: out, dieInPhase } as const
      expect(await untilItDies(trial)).toBe('SIGKILL')
      expect(readdirSync(out).filter(looksLikeBackup)).toEqual([])

      await using vault = startTestVault()
      await vault.call('vault.open', { folder: vault.token(folder), passphrase: vaultPassphrase })
      const to = vault.token(join(out, 'after.subrosa-backup'))
      await vault.call('backup.create', { to, protection: { kind: 'words' } })
      expect(readdirSync(out)).toEqual(['after.subrosa-backup'])
    },
  )

  it.each(['copying', 'deriving-key', 'writing', 'proving', 'finishing'] as const)(
    'while %s in a restore over the open vault leaves the old vault or the new one, whole',
    async (dieInPhase) => {
      const { vault: folder, out } = freshHome()
      const trial = { ...given(folder), on: 'folder', act: 'restore-here', folder: out, dieInPhase } as const
      await untilItDies(trial)
      await using vault = startTestVault()
      const opens = async (passphrase: string): Promise<boolean> =>
        (await vault.raw('vault.open', { folder: vault.token(folder), passphrase })).ok
      const passphrase = (await opens(vaultPassphrase)) ? vaultPassphrase : nextPassphrase
      const isOpen = passphrase === vaultPassphrase || (await opens(passphrase))
      expect(isOpen).toBe(true)
      await vault.close()
      expect(contentOf(await rowsOfFolder(folder, passphrase))).toEqual(contentOf(rows))
    },
  )
})
