import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schemaVersion } from '#vault/storage/migrations/index.ts'
import type { Dice } from '../dice.ts'
import { startTestVault } from '../vaultProcess.ts'
import { closedFiles } from '../vaultFolders.ts'
import { startKillable, type Ending, type Killable } from './killable.ts'
import { after, lookInto, type Known } from './known.ts'
import { layOutKept, layOutVault, type LaidOut } from './layOut.ts'
import type { Deed, KillTask } from './task.ts'

/** A vault that is killed again and again, and what must be true of it. */
export type Lane = AsyncDisposable & {
  /**
   * Lets it do something, kills it at some moment, and looks.
   * @returns how many writes had been acknowledged, and whether it died before it had come to its end
   * @throws when anything acknowledged is missing, or anything is there that should not be
   */
  readonly round: (
    deed: Deed,
    dice: Dice,
  ) => Promise<{ readonly acknowledged: number; readonly wasKilled: boolean }>
}

export type LaneOptions = Pick<KillTask, 'acknowledgesTooEarly'> & {
  /** Called between the death and the look; a test plants a loss here. */
  readonly beforeLook?: (folder: string) => void
}

const passphrases = ['marble-otter-nineteen-fog', 'saffron-window-ferry-13']
/** After so many rounds with one vault another one begins. */
const roundsOfOne = 40

/** How long each takes on this computer, from the opened vault to its end. */
const typicalMs = new Map<Deed, number>()

export const startLane = (options: LaneOptions = {}): Lane => {
  const home = mkdtempSync(join(tmpdir(), 'subrosa-killed-'))
  let ready: Killable = startKillable()
  let current: (LaidOut & { readonly home: string; readonly rounds: number }) | null = null
  let places = 0

  const newPlace = (): string => {
    places += 1
    const place = join(home, String(places))
    mkdirSync(join(place, 'out', 'automatic'), { recursive: true })
    return place
  }

  const laidOutFor = async (deed: Deed) => {
    if (deed === 'migrating') {
      const place = newPlace()
      return { ...(await layOutKept(place, 1 + (places % schemaVersion))), home: place, rounds: 0 }
    }
    if (current !== null && current.rounds < roundsOfOne) return current
    const place = newPlace()
    return { ...(await layOutVault(place)), home: place, rounds: 0 }
  }

  const start = async (task: KillTask, dice: Dice): Promise<Ending> => {
    const typical = typicalMs.get(task.deed)
    const killable = ready
    ready = startKillable()
    if (typical !== undefined)
      return killable.run(task, dice.below(isShort(task.deed) ? 300 : Math.ceil(typical * 1.1)))
    // The first is let go to its end, to learn how long it takes.
    const ending = await killable.run({ ...task, acts: isRepeated(task.deed) ? 2 : 1 }, null)
    typicalMs.set(task.deed, ending.tookMs)
    return ending
  }

  /** What is opened has been killed a moment before, with its last writes in the log. */
  const startAll = async (task: KillTask, dice: Dice): Promise<Ending> => {
    if (task.deed !== 'opening') return start(task, dice)
    const typed = await start({ ...task, deed: 'typing', acts: endless }, dice)
    const opened = await start(task, dice)
    return { ...opened, acknowledged: typed.acknowledged, tried: typed.tried }
  }

  return {
    round: async (deed, dice) => {
      const laid = await laidOutFor(deed)
      const { known } = laid
      const folder = join(laid.home, 'vault')
      const out = join(laid.home, 'out')
      const [backup] = Object.entries(known.backups)
      const nextPassphrase = passphrases.find((one) => one !== known.passphrase) ?? ''
      const task: KillTask = {
        ...(options.acknowledgesTooEarly === true ? { acknowledgesTooEarly: true } : {}),
        deed,
        seed: dice.below(2 ** 31),
        folder,
        passphrase: known.passphrase,
        nextPassphrase,
        out,
        backup: backup === undefined ? null : { path: backup[0], words: backup[1].words },
        acts: isRepeated(deed) ? endless : 1,
      }
      const ending = await startAll(task, dice)
      options.beforeLook?.(folder)
      const acknowledged = ending.acknowledged.reduce(after, known)
      const possible = [acknowledged, ...(ending.tried === null ? [] : [after(acknowledged, ending.tried)])]
      const found = await whichOf(possible, folder, deed)
      if (deed === 'backing up' || deed === 'backing up by itself')
        await lookAtBackups(deed, folder, out, found)
      await lookAtKeptAside(laid.home, [known, ...possible])
      expectNames(deed, folder, readdirSync(folder), closedFiles)
      expectNames(deed, laid.home, readdirSync(laid.home), ['out', 'vault'])
      const wasTried = found !== acknowledged
      // Nobody was told the new words of a change that nobody was told of.
      const areWordsKnown = !(wasTried && (deed === 're-keying' || deed === 'restoring'))
      if (deed === 'migrating') rmSync(laid.home, { recursive: true, force: true })
      else current = areWordsKnown ? { known: found, home: laid.home, rounds: laid.rounds + 1 } : null
      return { acknowledged: ending.acknowledged.length, wasKilled: ending.wasKilled }
    },
    [Symbol.asyncDispose]: async () => {
      ready[Symbol.dispose]()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

const isShort = (deed: Deed): boolean => deed === 'typing' || deed === 'purging'
const isRepeated = (deed: Deed): boolean => isShort(deed) || deed === 'backing up'
/** Until it is killed. */
const endless = 10_000

/** Which of the states that may be there is there. */
const whichOf = async (possible: readonly Known[], folder: string, deed: Deed): Promise<Known> => {
  for (const known of possible.toReversed()) {
    const facts = await lookInto(folder, known.passphrase)
    // What was kept before a migration stays until it has opened once more.
    if (readdirSync(folder).some((name) => name.startsWith('vault.before-'))) {
      await lookInto(folder, known.passphrase)
    }
    if (facts !== null && JSON.stringify(sorted(facts)) === JSON.stringify(sorted(known.facts))) return known
  }
  throw new Error(`${deed}: the vault is not as it was acknowledged: ${await differences(possible, folder)}`)
}

const sorted = (facts: Known['facts']): readonly (readonly [string, string])[] =>
  Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1))

const differences = async ([known]: readonly Known[], folder: string): Promise<string> => {
  const found = known === undefined ? null : await lookInto(folder, known.passphrase)
  if (found === null || known === undefined) return 'it does not open'
  const names = new Set([...Object.keys(found), ...Object.keys(known.facts)])
  return [...names]
    .filter((name) => found[name] !== known.facts[name])
    .map(
      (name) =>
        `${name}: ${found[name]?.slice(0, 20) ?? 'nothing'}, not ${known.facts[name]?.slice(0, 20) ?? 'nothing'}`,
    )
    .join('; ')
}

const expectNames = (
  deed: Deed,
  folder: string,
  found: readonly string[],
  expected: readonly string[],
): void => {
  const stray = found.filter((name) => !expected.includes(name))
  const missing = expected.filter((name) => !found.includes(name))
  if (stray.length + missing.length === 0) return
  throw new Error(`${deed} left ${stray.join(', ')} in ${folder}; missing: ${missing.join(', ')}`)
}

/** The next backup takes away what the last one left; every file that has a backup's name is one. */
const lookAtBackups = async (
  deed: 'backing up' | 'backing up by itself',
  folder: string,
  out: string,
  known: Known,
): Promise<void> => {
  await using vault = startTestVault()
  await vault.call('vault.open', { folder: vault.token(folder), passphrase: known.passphrase })
  const automatic = join(out, 'automatic')
  if (deed === 'backing up') {
    const next = vault.token(join(out, 'next.subrosa-backup'))
    await vault.call('backup.create', { to: next, protection: { kind: 'words' } })
  } else {
    await vault.call('backup.setAutomatic', { folder: vault.token(automatic), keepMonthly: false })
  }
  for (const place of deed === 'backing up' ? [out] : [automatic]) {
    for (const name of readdirSync(place)) {
      if (name === 'automatic' || /^recovery-words-\d+\.age$/u.test(name)) continue
      if (!name.endsWith('.subrosa-backup')) throw new Error(`a backup left ${name}`)
      const path = join(place, name)
      const words = known.backups[path]?.words ?? known.words
      await vault.call('backup.check', { file: vault.token(path), secret: { kind: 'words', words } })
      if (!name.startsWith('first')) rmSync(path)
    }
  }
  await vault.close()
}

/** Each is a whole vault, as it was before. */
const lookAtKeptAside = async (home: string, possible: readonly Known[]): Promise<void> => {
  for (const name of readdirSync(home).filter((one) =>
    /^vault kept aside [0-9-]+(?: \(\d+\))?$/u.test(one),
  )) {
    const place = join(home, name)
    const opened = []
    for (const { passphrase } of possible) opened.push(await lookInto(place, passphrase))
    if (opened.every((facts) => facts === null)) throw new Error('a vault that was kept aside does not open')
    rmSync(place, { recursive: true })
  }
}
