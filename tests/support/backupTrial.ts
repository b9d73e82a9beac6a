/**
 * A program of its own that makes or restores a backup where something goes wrong: on a disk of its own (a small one in
 * memory, full or read-only, seen by it alone: it is started in a mount namespace), or until it kills itself in a phase
 * of the work. Prints what came of it.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BackupStatus } from '#shared/contract/backup.ts'
import type { Progress } from '#shared/contract/call.ts'
import type { PlainError } from '#shared/errors.ts'
import { RefusedCall, startTestVault, type TestVault } from './vaultProcess.ts'

export type BackupTrial = {
  /** A closed vault and its passphrase. */
  readonly vault: string
  readonly passphrase: string
  readonly act: 'create' | 'automatic' | 'restore-as-new' | 'restore-here'
  /** For the restores: a backup, and its words. */
  readonly backup?: { readonly path: string; readonly words: string }
  readonly nextPassphrase: string
} & (
  | {
      readonly on: 'small-disk'
      readonly sizeKiB: number
      readonly freeKiB: number
      readonly readOnly?: boolean
    }
  /** Where the backup goes, or the new vault. */
  | { readonly on: 'folder'; readonly folder: string; readonly dieInPhase: Progress['phase'] }
)

export type BackupOutcome = {
  readonly error: PlainError | null
  /** What lies on the disk before and after, without our filler. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly status: BackupStatus | null
}

const blockBytes = 4_096

const fill = (disk: string, freeKiB: number): void => {
  const { bavail, bsize } = statfsSync(disk)
  const bytes = bavail * bsize - freeKiB * 1_024
  writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, Math.floor(bytes / blockBytes)) * blockBytes))
}

const listed = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'filler')
    .toSorted()

const attempt = async (
  vault: TestVault,
  trial: BackupTrial,
  place: { readonly vault: string; readonly out: string },
  onProgress: (progress: Progress) => void,
): Promise<void> => {
  const { passphrase, nextPassphrase, backup } = trial
  if (trial.act !== 'restore-as-new') {
    await vault.call('vault.open', { folder: vault.token(place.vault), passphrase })
  }
  const preview = async () => {
    if (backup === undefined) throw new Error('nothing to restore')
    const secret = { kind: 'words', words: backup.words } as const
    return vault.call('backup.preview', { file: vault.token(backup.path), secret })
  }
  switch (trial.act) {
    case 'create': {
      const to = vault.token(join(place.out, 'made.subrosa-backup'))
      await vault.call('backup.create', { to, protection: { kind: 'words' } }, { onProgress })
      return
    }
    case 'automatic':
      await vault.call(
        'backup.setAutomatic',
        { folder: vault.token(place.out), keepMonthly: false },
        { onProgress },
      )
      return
    case 'restore-as-new': {
      const { previewId } = await preview()
      const folder = vault.token(join(place.out, 'restored'))
      const wanted = { previewId, folder, name: 'Restored', passphrase: nextPassphrase }
      await vault.call('backup.restoreAsNew', wanted, { onProgress })
      return
    }
    case 'restore-here': {
      const { previewId } = await preview()
      await vault.call('backup.restoreHere', { previewId, passphrase: nextPassphrase }, { onProgress })
    }
  }
}

const errorOf = async (work: Promise<void>): Promise<PlainError | null> => {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof RefusedCall) return error.error
    throw error
  }
}

const runOnDisk = async (trial: Extract<BackupTrial, { on: 'small-disk' }>): Promise<BackupOutcome> => {
  const disk = mkdtempSync(join(tmpdir(), 'subrosa-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${trial.sizeKiB}k`, 'tmpfs', disk])
  const out = join(disk, 'out')
  mkdirSync(out)
  const isRestoredOver = trial.act === 'restore-here'
  const folder = isRestoredOver ? join(disk, 'vault') : trial.vault
  if (isRestoredOver) cpSync(trial.vault, folder, { recursive: true })
  fill(disk, trial.freeKiB)
  if (trial.readOnly === true) execFileSync('mount', ['-o', 'remount,ro', disk])
  const before = listed(disk)
  await using vault = startTestVault()
  const error = await errorOf(attempt(vault, trial, { vault: folder, out }, () => undefined))
  const isOpen = trial.act === 'create' || trial.act === 'automatic'
  const status = isOpen ? await vault.call('backup.status', {}) : null
  await vault.close()
  return { error, before, after: listed(disk), status }
}

const dieOnTheWay = async (trial: Extract<BackupTrial, { on: 'folder' }>): Promise<void> => {
  await using vault = startTestVault()
  await attempt(vault, trial, { vault: trial.vault, out: trial.folder }, ({ phase }) => {
    if (phase === trial.dieInPhase) process.kill(process.pid, 'SIGKILL')
  })
}

const [given] = process.argv.slice(2)
if (given !== undefined) {
  // Given by the functions of tryBackup.ts only.
  const trial = JSON.parse(given) as BackupTrial
  if (trial.on === 'folder') await dieOnTheWay(trial)
  else process.stdout.write(JSON.stringify(await runOnDisk(trial)))
}
