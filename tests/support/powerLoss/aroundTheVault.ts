import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { openDatabase } from '#vault/storage/database.ts'
import { openImage } from '#vault/storage/image.ts'
import { schemaVersion, schemaVersionOf } from '#vault/storage/migrations/index.ts'
import { requireWhole } from '#vault/storage/wholeness.ts'
import { unsealed } from '../backups.ts'
import { keptKey, keptSalt } from '../keptDatabase.ts'
import { factsIn, lookInto, type Facts, type Known } from '../killing/known.ts'

/** Where something was recorded, and where the disk of a cut lies now. */
export type Places = { readonly recorded: string; readonly now: string }

export const sorted = (facts: Facts): string =>
  JSON.stringify(Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1)))

const read = new Map<string, string>()

/** What a backup holds, by the age library and SQLite alone; a file that was read once is not decrypted again. */
const factsOfBackup = async (path: string, words: string): Promise<string> => {
  const name = `${words} ${readFileSync(path).toString('base64')}`
  const known = read.get(name)
  if (known !== undefined) return known
  using image = openImage(await unsealed(path, words.replaceAll(' ', '-')), () => undefined)
  const facts = sorted(factsIn(image.database.read))
  read.set(name, facts)
  return facts
}

/**
 * Each file with a backup's name opens and holds what it says, and what was acknowledged is there.
 * @param possible what was acknowledged, and then what was under way
 * @returns in words what is not as it should be
 */
export const wrongBackups = async (
  { recorded, now }: Places,
  possible: readonly Known[],
): Promise<readonly string[]> => {
  const wrong: string[] = []
  const there = new Set(
    readdirSync(join(now, 'out'))
      .filter((name) => name.endsWith('.subrosa-backup'))
      .map((name) => join('out', name)),
  )
  const [acknowledged] = possible
  for (const path of Object.keys(acknowledged?.backups ?? {}))
    if (!there.has(relative(recorded, path))) wrong.push(`${basename(path)} is gone`)
  for (const name of there) {
    const backup = possible.map(({ backups }) => backups[join(recorded, name)]).find(Boolean)
    const found = backup && (await factsOfBackup(join(now, name), backup.words).catch(String))
    if (backup === undefined || found !== sorted(backup.facts))
      wrong.push(`${name} is no backup: ${found?.slice(0, 80) ?? ''}`)
  }
  return wrong
}

const isKeptAside = (name: string): boolean => /^vault kept aside [0-9-]+$/u.test(name)

/**
 * A vault that was kept aside has its name only once it is whole, and lies there when the one that was restored is in force.
 * @param before what was true of the vault before the restore
 */
export const wrongAside = async (
  { now }: Places,
  { before, isRestored }: { readonly before: Known; readonly isRestored: boolean },
): Promise<readonly string[]> => {
  const aside = readdirSync(now).filter(isKeptAside)
  if (aside.length === 0) return isRestored ? ['nothing was kept aside'] : []
  const found = await Promise.all(
    aside.map(async (name) => {
      const facts = await lookInto(join(now, name), before.passphrase).catch(String)
      return typeof facts === 'object' && facts !== null && sorted(facts) === sorted(before.facts)
        ? []
        : [`what was kept aside is not whole: ${JSON.stringify(facts).slice(0, 80)}`]
    }),
  )
  return found.flat()
}

/** Before the vault is opened: as soon as it is of a newer schema, the copy of before lies beside it; and that one is whole. */
export const wrongCopy = ({ now }: Places): readonly string[] => {
  const looked = `${now} looked at`
  rmSync(looked, { recursive: true, force: true })
  cpSync(join(now, 'vault'), looked, { recursive: true })
  const versionOf = (name: string): number => {
    using database = openDatabase({
      ...{ path: join(looked, name), key: keptKey, salt: keptSalt, mode: 'read-write' },
    })
    requireWhole(database.read)
    return schemaVersionOf(database.read)
  }
  const copy = `vault.before-${schemaVersion}.db`
  const isThere = existsSync(join(looked, copy))
  try {
    if (isThere && versionOf(copy) >= schemaVersion) return ['the copy is no copy of before']
    return !isThere && versionOf('vault.db') === schemaVersion ? ['migrated without a copy'] : []
  } catch (error) {
    return [`a database is not whole: ${String(error)}`]
  }
}
