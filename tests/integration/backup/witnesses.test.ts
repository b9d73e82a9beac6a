import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tables } from '#vault/storage/tables.ts'
import { atTerminal } from '#tests/support/atTerminal.ts'
import {
  backupPassphrase,
  canaries,
  contentOf,
  fillWithWork,
  folderIn,
  makeHome,
  rowsOfFolder,
  startNewVault,
  vaultPassphrase,
  type AllRows,
  type Home,
} from '#tests/support/backups.ts'

let home: Home
let words: string
let rows: AllRows
/** Every file seen in the home folder while the backups were made, with all bytes it had at each look. */
const seen = new Map<string, string[]>()

const everyFile = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Leaves out `vault.lock`: reading it in the process that holds it would drop the lock. */
const look = (): void => {
  for (const path of everyFile(home.path).filter((file) => !file.endsWith('vault.lock'))) {
    let content: string
    try {
      content = readFileSync(path, 'latin1')
    } catch {
      // Gone between the listing and the reading: a file that got its final name.
      continue
    }
    seen.set(path, [...(seen.get(path) ?? []), content])
  }
}

beforeAll(async () => {
  home = makeHome()
  folderIn(home, 'out')
  const made = await startNewVault(home.in('vault'))
  words = made.words
  await fillWithWork(made.vault)
  look()
  const create = (
    name: string,
    protection: Parameters<typeof made.vault.call<'backup.create'>>[1]['protection'],
  ) =>
    made.vault.call(
      'backup.create',
      { to: made.vault.token(home.in(`out/${name}`)), protection },
      { onProgress: look },
    )
  await create('chosen.subrosa-backup', { kind: 'passphrase', passphrase: backupPassphrase })
  await create('words.subrosa-backup', { kind: 'words' })
  await made.vault.close()
  look()
  rows = await rowsOfFolder(home.in('vault'), vaultPassphrase)
})
afterAll(() => home[Symbol.dispose]())

const hasSqliteHeader = (content: string): boolean => content.startsWith('SQLite format 3\0')

describe("witnesses that are not Subrosa's", () => {
  it.each([
    ['chosen.subrosa-backup', 'passphrase'],
    ['words.subrosa-backup', 'words'],
  ] as const)('age, zstd and sqlite3 open %s by its %s and list the rows', async (name, kind) => {
    const secret = kind === 'words' ? words.replaceAll(' ', '-') : backupPassphrase
    const plain = home.in('witness.sqlite')
    const { exitCode } = await atTerminal(
      `age -d '${home.in(`out/${name}`)}' | zstd -d -q -f -o '${plain}'`,
      [secret],
    )
    expect(exitCode).toBe(0)
    const ask = (sql: string): string =>
      execFileSync('sqlite3', ['-readonly', plain, sql], { encoding: 'utf8' })
    expect(ask('PRAGMA integrity_check').trim()).toBe('ok')
    for (const { name: table, key } of tables) {
      const listed = ask(`SELECT "${key}" FROM "${table}" ORDER BY "${key}"`).split('\n').filter(Boolean)
      // The vault has noted its backups only after they were made.
      if (table === 'outside_file') continue
      expect([table, listed]).toEqual([table, (rows[table] ?? []).map((row) => row[key])])
    }
    expect(ask('SELECT body_plain FROM note ORDER BY body_plain')).toContain(`${canaries[4]} agreed 🌹`)
    expect(ask("SELECT count(*) FROM sqlite_schema WHERE type <> 'table'").trim()).toBe('0')
    expect(ask("SELECT count(*) FROM pragma_database_list WHERE name = 'main'").trim()).toBe('1')
    execFileSync('rm', [plain])
  })

  it('age refuses the wrong passphrase', async () => {
    const { exitCode } = await atTerminal(`age -d '${home.in('out/words.subrosa-backup')}' > /dev/null`, [
      'wrong',
    ])
    expect(exitCode).not.toBe(0)
  })
})

describe('what was written while the backups were made', () => {
  it('holds none of the words that were typed, at no moment and in no file', () => {
    const texts = [...canaries, vaultPassphrase, backupPassphrase, words.split(' ').slice(0, 3).join('-')]
    const found = [...seen].flatMap(([path, contents]) =>
      texts
        .filter((text) =>
          contents.some(
            (content) =>
              content.includes(text) || content.includes(Buffer.from(text, 'utf16le').toString('latin1')),
          ),
        )
        .map((text) => `${text} in ${path}`),
    )
    expect(found).toEqual([])
    // The search must have had something to search: the vault, and a backup that had not got its name yet.
    expect([...seen.keys()].filter((path) => path.endsWith('.partial')).length).toBeGreaterThan(0)
    expect(Object.keys(contentOf(rows)).length).toBeGreaterThan(5)
  })

  it('never begins as a plain database does', () => {
    for (const [path, contents] of seen) expect([path, contents.some(hasSqliteHeader)]).toEqual([path, false])
    expect(statSync(home.in('vault/vault.db')).size).toBeGreaterThan(0)
  })
})
