/**
 * A program with a small disk of its own in memory (it is started in a mount namespace of its own, so that nothing has to be
 * unmounted). Somebody types while the disk fills up, block by block, or is taken away. Prints what came of it.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createDice, type Dice } from '../dice.ts'
import { lookWith, type Facts } from '../killing/known.ts'
import { keyOf } from '../openByKey.ts'
import { startTestVault } from '../vaultProcess.ts'
import type { FillOutcome, FillTask } from './task.ts'
import { differencesOf, openWith, startWriting, tryTo, withWrite, type Write } from './writing.ts'

const diskKiB = 6_144
const mostWrites = 400

/** What happens when the disk is full. */
const ways = ['room is made', 'the vault is locked', 'the program dies'] as const

const mountDisk = (at: string): void => {
  mkdirSync(at, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskKiB}k`, 'tmpfs', at])
}

/** Fills a disk but for so many blocks. */
const fill = (disk: string, blocks: number): string => {
  const filler = join(disk, 'filler')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail - blocks) * bsize))
  return filler
}

/** The lock is left out: whoever reads it in the process that holds it lets go of it. */
const copyAsItIs = (from: string, to: string): void =>
  cpSync(from, to, { recursive: true, filter: (path) => basename(path) !== 'vault.lock' })

const run = async (task: FillTask): Promise<FillOutcome> => {
  const home = mkdtempSync(join(tmpdir(), 'subrosa-troubled-'))
  const disk = join(home, 'disk')
  mountDisk(disk)
  const folder = join(disk, 'vault')
  const key = await keyOf(task.source, task.passphrase)
  const dice = createDice(task.seed)
  const counted = { refused: 0, acknowledged: 0 }
  const wrong: string[] = []
  for (let round = 1; round <= task.rounds; round += 1) {
    const say = (words: string): void => void wrong.push(`round ${round}: ${words}`)
    rmSync(folder, { recursive: true, force: true })
    cpSync(task.source, folder, { recursive: true })
    const before = await lookWith(folder, key)
    const found = await (task.kind === 'fill' ? fillUp : takeAway)(
      { task, disk, folder, key, dice, say, home },
      before,
    )
    counted.refused += found.refused
    counted.acknowledged += found.acknowledged
  }
  execFileSync('umount', ['--lazy', disk])
  rmSync(home, { recursive: true })
  return { rounds: task.rounds, ...counted, wrong }
}

type Round = {
  readonly task: FillTask
  readonly home: string
  readonly disk: string
  readonly folder: string
  readonly key: Uint8Array
  readonly dice: Dice
  readonly say: (words: string) => void
}

type Counted = { readonly refused: number; readonly acknowledged: number }

const fillUp = async (
  { task, disk, folder, key, dice, say, home }: Round,
  before: Facts,
): Promise<Counted> => {
  const way = dice.pick(ways)
  let facts = before
  let acknowledged = 0
  let refusedWrite: Write | null = null
  await using vault = startTestVault()
  await openWith(vault, folder, task.passphrase)
  const writer = await startWriting(vault)
  const filler = fill(disk, dice.below(160))
  for (let writes = 0; refusedWrite === null && writes < mostWrites; writes += 1) {
    const write = await writer.next(dice)
    const error = await tryTo(write)
    if (error === null) {
      facts = withWrite(facts, write)
      acknowledged += 1
      continue
    }
    refusedWrite = write
    if (error.code !== 'disk-full' || error.reason !== 'no-space') say(`refused as ${error.message}`)
    if (task.takesNoForYes === true) facts = withWrite(facts, write)
  }
  if (way === 'the program dies') {
    const dead = join(home, 'dead')
    copyAsItIs(folder, dead)
    for (const difference of differencesOf(await lookWith(dead, key), facts)) say(`${way}: ${difference}`)
    rmSync(dead, { recursive: true })
  }
  if (way === 'the vault is locked') {
    await vault.close()
    rmSync(filler)
  } else {
    rmSync(filler)
    if (refusedWrite !== null) {
      const again = await tryTo(refusedWrite)
      if (again === null) facts = withWrite(facts, refusedWrite)
      else say(`refused once more as ${again.message} when there was room`)
    }
    await vault.close()
  }
  for (const difference of differencesOf(await lookWith(folder, key), facts)) say(`${way}: ${difference}`)
  return { refused: refusedWrite === null ? 0 : 1, acknowledged }
}

/** The disk is taken out of its place while the vault is open; somebody goes on typing, then puts it back and looks. */
const takeAway = async (
  { task, disk, folder, key, dice, say, home }: Round,
  before: Facts,
): Promise<Counted> => {
  let facts = before
  let acknowledged = 0
  let refused = 0
  const elsewhere = join(home, 'elsewhere')
  mkdirSync(elsewhere, { recursive: true })
  execFileSync('mount', ['--bind', disk, elsewhere])
  {
    await using vault = startTestVault()
    await openWith(vault, folder, task.passphrase)
    const writer = await startWriting(vault)
    const at = dice.below(20)
    for (let writes = 0; writes < 30; writes += 1) {
      if (writes === at) execFileSync('umount', ['--lazy', disk])
      const write = await writer.next(dice)
      const error = await tryTo(write)
      if (error === null) {
        facts = withWrite(facts, write)
        acknowledged += 1
      } else {
        refused += 1
        if (error.code === 'internal' || error.code === 'corrupt') say(`refused as ${error.message}`)
      }
    }
    const to = vault.token(join(home, 'away.subrosa-backup'))
    const backup = await vault.raw('backup.create', { to, protection: { kind: 'words' } })
    if (backup.ok) say('a backup was made of a disk that is not there')
    else if (backup.error.reason !== 'folder-gone') say(`a backup was refused as ${backup.error.message}`)
  }
  execFileSync('mount', ['--bind', elsewhere, disk])
  execFileSync('umount', [elsewhere])
  for (const difference of differencesOf(await lookWith(folder, key), facts)) say(difference)
  return { refused, acknowledged }
}

const [given] = process.argv.slice(2)
// Given by `onDiskOfItsOwn` only.
if (given !== undefined) process.stdout.write(JSON.stringify(await run(JSON.parse(given) as FillTask)))
