/**
 * A program that tries something on a disk of its own: a small one in memory, full or read-only, which only it sees
 * (it is started in a mount namespace of its own, so nothing has to be unmounted). Prints what came of it.
 */
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlainError } from '#shared/errors.ts'
import { bytesOf, passphrase } from './vaultFolders.ts'
import { RefusedCall, startTestVault, type TestVault } from './vaultProcess.ts'

export type DiskTrial = {
  /** A closed vault; a copy of it lies on the disk. */
  readonly source: string
  readonly sizeKiB: number
  /** What is free when the trial begins; everything that the disk has when not given. */
  readonly freeKiB?: number
  readonly readOnly?: boolean
  readonly act: 'open' | 'create' | 'rewrap' | 'rekey' | 'move-there'
}

export type DiskOutcome = {
  readonly error: PlainError | null
  readonly before: Record<string, string>
  readonly after: Record<string, string>
  /** Whether the place of a new or moved vault exists afterwards. */
  readonly leavesPlace: boolean
  /** Whether the vault opens with its old passphrase once the disk has room again. */
  readonly opensAfterwards: boolean
}

const blockBytes = 4_096

/** Fills the disk but for `freeKiB`, with whole blocks, until nothing more fits. */
const fill = (disk: string, freeKiB: number): string => {
  const filler = join(disk, 'filler')
  const { bavail, bsize } = statfsSync(disk)
  const bytes = bavail * bsize - freeKiB * 1_024
  writeFileSync(filler, Buffer.alloc(Math.max(0, Math.floor(bytes / blockBytes)) * blockBytes))
  return filler
}

const next = 'marble-otter-nineteen-fog'

const attempt = async (
  vault: TestVault,
  trial: DiskTrial,
  on: { folder: string; place: string },
): Promise<void> => {
  const open = (folder: string) => vault.call('vault.open', { folder: vault.token(folder), passphrase })
  switch (trial.act) {
    case 'open':
      return void (await open(on.folder))
    case 'create': {
      const wanted = {
        name: 'My vault',
        myName: 'Robin',
        preset: 'strict',
        language: 'en',
        passphrase,
      } as const
      return void (await vault.call('vault.create', { ...wanted, folder: vault.token(on.place) }))
    }
    case 'rewrap':
    case 'rekey': {
      await open(on.folder)
      const change = { current: passphrase, next, oldMayBeKnown: trial.act === 'rekey' }
      return void (await vault.call('vault.changePassphrase', change))
    }
    case 'move-there':
      await open(trial.source)
      return void (await vault.call('vault.move', { folder: vault.token(on.place) }))
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

const run = async (trial: DiskTrial): Promise<DiskOutcome> => {
  const disk = mkdtempSync(join(tmpdir(), 'subrosa-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${trial.sizeKiB}k`, 'tmpfs', disk])
  const on = { folder: join(disk, 'vault'), place: join(disk, 'place', 'inner') }
  mkdirSync(on.folder)
  const holdsVault = trial.act !== 'create' && trial.act !== 'move-there'
  if (holdsVault) cpSync(trial.source, on.folder, { recursive: true })
  const filler = trial.freeKiB === undefined ? null : fill(disk, trial.freeKiB)
  if (trial.readOnly === true) execFileSync('mount', ['-o', 'remount,ro', disk])
  const whole = holdsVault ? on.folder : trial.source
  const before = bytesOf(whole)
  const error = await (async () => {
    await using vault = startTestVault()
    return await errorOf(attempt(vault, trial, on))
  })()
  const after = bytesOf(whole)
  const leavesPlace = existsSync(join(disk, 'place'))
  if (trial.readOnly === true) execFileSync('mount', ['-o', 'remount,rw', disk])
  if (filler !== null) rmSync(filler)
  const again = startTestVault()
  const reopened = await errorOf(attempt(again, { ...trial, act: 'open' }, { ...on, folder: whole }))
  await again.close()
  execFileSync('umount', [disk])
  rmdirSync(disk)
  return { error, before, after, leavesPlace, opensAfterwards: reopened === null }
}

const [given] = process.argv.slice(2)
// Given by tryOnDisk only.
if (given !== undefined) process.stdout.write(JSON.stringify(await run(JSON.parse(given) as DiskTrial)))
