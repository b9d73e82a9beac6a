import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallInput } from '#shared/contract/index.ts'
import type { BackupSecret } from '#shared/contract/backup.ts'
import type { PersonId, SessionId, VaultId } from '#shared/ids.ts'
import { holdRescue } from '#vault/backup/holdRescue.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import { fromBase64 } from '#vault/keys/keyslot.ts'
import { readAllRows, type Row } from '#vault/storage/rows.ts'
import { newId } from '#vault/storage/stamps.ts'
import { tables } from '#vault/storage/tables.ts'
import {
  makeHome,
  rowsOfFolder,
  startFilledVault,
  vaultPassphrase,
  type AllRows,
  type Home,
} from '#tests/support/backups.ts'
import { pagesOf } from '#tests/support/decryptedPages.ts'
import { createDice } from '#tests/support/dice.ts'
import { howMany, say, seed, usually } from '#tests/support/effort.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { nowAt, refusalOf, startTestVault, type TestVault } from '#tests/support/vaultProcess.ts'

const pageBytes = 4_096
const nextPassphrase = 'saffron-window-ferry-13'

let home: Home
let whole: string
/** As after a kill: the last promises lie in the log. */
let logged: string
let rows: AllRows
let pages: readonly Buffer[]
let dataKey: Uint8Array
let salt: Uint8Array
let byWords: BackupSecret
const byPassphrase = { kind: 'passphrase', passphrase: vaultPassphrase } as const

const promise = (vault: TestVault, me: PersonId, sessionId: SessionId, title: string) =>
  vault.call('steps.create', {
    title,
    ownerPersonId: me,
    circleId: null,
    sessionId,
    horizon: 'someday',
    dueOn: null,
  })

beforeAll(async () => {
  home = makeHome()
  const { vault, words, me, session } = await startFilledVault(home)
  byWords = { kind: 'words', words }
  // Enough for trees of several levels.
  for (let count = 0; count < 400; count += 1)
    await promise(vault, me.id, session.id, `Promise ${count} ${'of old '.repeat(20)}`)
  const backup = vault.token(home.in('proven.subrosa-backup'))
  await vault.call('backup.create', { to: backup, protection: { kind: 'words' } })
  await vault.close()
  whole = home.in('vault')

  await using again = startTestVault()
  await again.call('vault.open', { folder: again.token(whole), passphrase: vaultPassphrase })
  for (let count = 0; count < 10; count += 1) await promise(again, me.id, session.id, `Lately ${count}`)
  logged = home.in('logged')
  mkdirSync(logged)
  for (const name of ['vault.json', 'vault.json.bak', 'vault.db', 'vault.db-wal'])
    cpSync(join(whole, name), join(logged, name))
  await again.close()
  rows = await rowsOfFolder(whole, vaultPassphrase)
  dataKey = await keyOf(whole, vaultPassphrase)
  salt = fromBase64(readHeader(whole).databaseSalt)
  pages = pagesOf(join(whole, 'vault.db'), dataKey)
})
afterAll(() => home[Symbol.dispose]())

const damaged = (numbers: readonly number[]): string => {
  const folder = home.in('damaged')
  rmSync(folder, { recursive: true, force: true })
  cpSync(whole, folder, { recursive: true })
  const file = readFileSync(join(folder, 'vault.db'))
  for (const number of numbers) file.fill(0xdb, (number - 1) * pageBytes + 100, number * pageBytes)
  writeFileSync(join(folder, 'vault.db'), file)
  return folder
}

/** What can be read, without a vault being made of it. */
const read = (folder: string): { readonly rows: AllRows; readonly damagedPages: number } => {
  const place = { path: join(folder, 'vault.db'), key: Uint8Array.from(dataKey), salt }
  const now = nowAt('2026-11-21T10:00:00.000Z')
  const job = { kind: 'rescue', place, vaultId: newId<VaultId>(), vaultName: 'Rescued', now } as const
  const stop = { check: () => undefined, orStopped: <T>(work: Promise<T>) => work }
  const { held, seen } = holdRescue(job, { stop, progress: () => undefined })
  using _held = held
  const found = tables.map((table) => [table.name, [...readAllRows(held.database.read, table)]])
  return { rows: Object.fromEntries(found) as AllRows, damagedPages: seen.damagedPages }
}

/** What comes of the whole way: read what can be read, and make a vault of it. */
const rescued = async (folder: string, secret: BackupSecret = byPassphrase) => {
  await using vault = startTestVault()
  const found = await vault.call('backup.rescue', {
    folder: vault.token(folder),
    secret,
  })
  const place = home.in('rescued')
  rmSync(place, { recursive: true, force: true })
  await vault.call('backup.restoreAsNew', {
    previewId: found.preview.previewId,
    folder: vault.token(place),
    name: 'Rescued',
    passphrase: nextPassphrase,
  })
  return { found, rows: await rowsOfFolder(place, nextPassphrase) }
}

/** These may be empty afterwards, where what they named is lost; the settings say whose vault it is. */
const mayDiffer = new Set(['turn_id', 'session_step_id', 'from_turn_id', 'owner_table'])
const compared = (row: Row): string =>
  JSON.stringify(Object.entries(row).filter(([column]) => !mayDiffer.has(column)))
const kept = tables.filter(({ name }) => name !== 'vault' && name !== 'audit_event')

/** Ids of rows that were there and are not, or read otherwise now. */
const lostOf = (found: AllRows): string[] =>
  kept.flatMap(({ name, key }) => {
    const there = new Set((found[name] ?? []).map(compared))
    return (rows[name] ?? []).filter((row) => !there.has(compared(row))).map((row) => String(row[key]))
  })

describe('salvage', () => {
  it('loses with three damaged pages only rows that lie on them, and says how much', async (context) => {
    const from = seed()
    const dice = createDice(from)
    const rounds = howMany({ selection: 5, usual: 100, full: 1_000 })
    let lostRows = 0
    for (let round = 1; round <= rounds; round += 1) {
      const numbers = [0, 1, 2].map(() => 1 + dice.below(pages.length))
      const outcome = read(damaged(numbers))
      const onThem = numbers.map((number) => pages[number - 1] ?? Buffer.alloc(0))
      const lost = lostOf(outcome.rows)
      const lostElsewhere = lost.filter((id) => !onThem.some((page) => page.includes(id)))
      expect({ from, numbers, lostElsewhere }).toEqual({ from, numbers, lostElsewhere: [] })
      expect(outcome.damagedPages).toBe(new Set(numbers).size)
      lostRows += lost.length
    }
    say(
      context,
      `${rounds} times three damaged pages of ${pages.length}: ${lostRows} rows lost, all of them on those; seed ${from}`,
    )
  })

  usually(
    'brings every row back from a vault of which nothing is damaged, and whatever of its roots is',
    async () => {
      expect(lostOf((await rescued(damaged([]))).rows)).toEqual([])
      const { rows: found } = read(damaged([1]))
      expect(lostOf(found).filter((id) => !pages[0]?.includes(id))).toEqual([])
    },
  )

  it('names what is missing, and the newest proven backup', async () => {
    const steps = rows['next_step'] ?? []
    const of = (page: Buffer): number => steps.filter(({ id }) => page.includes(String(id))).length
    const at = pages.findIndex((page) => of(page) > 3 && page.includes('of old '))
    const { found, rows: saved } = await rescued(damaged([at + 1]))
    // Fewer than stand on the page: a row that moved when its page was full has left its old place as it was.
    const lost = lostOf(saved).filter((id) => steps.some((step) => step['id'] === id))
    expect(lost.length).toBeGreaterThan(0)
    expect(found.missing['next_step']).toBe(lost.length)
    expect(found.newestBackup).toEqual({ label: 'proven.subrosa-backup', madeOn: '2026-11-21' })
  })

  it('brings the same by the recovery words, where the header is damaged and its spare is not', async () => {
    const numbers = [2, Math.floor(pages.length / 2), pages.length]
    const expected = lostOf(read(damaged(numbers)).rows)
    const onThem = numbers.map((number) => pages[number - 1] ?? Buffer.alloc(0))
    expect(expected.filter((id) => !onThem.some((page) => page.includes(id)))).toEqual([])
    const folder = damaged(numbers)
    const header = join(folder, 'vault.json')
    writeFileSync(header, readFileSync(header).subarray(9))
    const { found, rows: saved } = await rescued(folder, byWords)
    expect(lostOf(saved).toSorted()).toEqual(expected.toSorted())
    expect(found.damagedPages).toBe(3)
  })

  it('cannot be had where the header is damaged and its spare too: the backup opens by the words', async () => {
    const folder = damaged([])
    for (const name of ['vault.json', 'vault.json.bak'])
      writeFileSync(join(folder, name), readFileSync(join(folder, name)).subarray(9))
    await using vault = startTestVault()
    for (const secret of [byPassphrase, byWords]) {
      const asked = vault.call('backup.rescue', { folder: vault.token(folder), secret })
      expect(await refusalOf(asked)).toMatchObject({ code: 'corrupt', reason: 'header-damaged' })
    }
    const file = vault.token(home.in('proven.subrosa-backup'))
    const preview = await vault.call('backup.preview', { file, secret: byWords })
    expect(preview.rows['next_step']).toBeGreaterThan(400)
  })

  it('reads what the log still holds behind a damaged frame', () => {
    const folder = home.in('log damaged')
    cpSync(logged, folder, { recursive: true })
    const log = readFileSync(join(folder, 'vault.db-wal'))
    log[32 + 24 + 100] = (log[32 + 24 + 100] ?? 0) ^ 1
    writeFileSync(join(folder, 'vault.db-wal'), log)
    const { rows: found } = read(folder)
    const titles = (found['next_step'] ?? []).map(({ title }) => title)
    expect(titles).toEqual(
      expect.arrayContaining(Array.from({ length: 10 }, (_, count) => `Lately ${count}`)),
    )
  })

  it('is seen to lose when what was found of one table is dropped', () => {
    const lost = lostOf({ ...rows, next_step: [] })
    expect(lost.filter((id) => !pages[0]?.includes(id)).length).toBe(rows['next_step']?.length)
  })

  it('tells a wrong passphrase, a missing file and a missing folder apart', async () => {
    await using vault = startTestVault()
    const at = (folder: string, secret: CallInput<'backup.rescue'>['secret']) =>
      refusalOf(vault.call('backup.rescue', { folder: vault.token(folder), secret }))
    const wrong = { kind: 'passphrase', passphrase: 'not the passphrase' } as const
    const otherWords = { kind: 'words', words: `${'abandon '.repeat(11)}about` } as const
    const folder = damaged([])
    expect(await at(folder, wrong)).toMatchObject({ code: 'wrong-passphrase' })
    expect(await at(folder, otherWords)).toMatchObject({ reason: 'words-do-not-match' })
    rmSync(join(folder, 'vault.db'))
    for (const secret of [byPassphrase, byWords]) {
      expect(await at(folder, secret)).toMatchObject({ reason: 'database-missing' })
      expect(await at(home.in('nowhere'), secret)).toMatchObject({ reason: 'folder-gone' })
    }
  })

  it('changes nothing in the damaged files', () => {
    const folder = damaged([5])
    const before = readFileSync(join(folder, 'vault.db'))
    read(folder)
    expect(Buffer.compare(readFileSync(join(folder, 'vault.db')), before)).toBe(0)
  })
})
