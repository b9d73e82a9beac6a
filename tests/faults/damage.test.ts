import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SubrosaError } from '#shared/errors.ts'
import { readAllRows } from '#vault/storage/rows.ts'
import { tables } from '#vault/storage/tables.ts'
import { framesOfLog } from '#vault/storage/writeAheadLog.ts'
import { closeRoom } from '#vault/vault/closeRoom.ts'
import { makeHome, startFilledVault, unsealed, vaultPassphrase, type Home } from '#tests/support/backups.ts'
import { flipBit, judge, type Verdict } from '#tests/support/damage/flips.ts'
import { createDice, type Dice } from '#tests/support/dice.ts'
import { howMany, say, seed } from '#tests/support/effort.ts'
import { keyOf, openByKey } from '#tests/support/openByKey.ts'
import { whileOpen } from '#tests/support/vaultFolders.ts'
import { startTestVault } from '#tests/support/vaultProcess.ts'

let home: Home
/** A closed vault; one whose last writes lie in its log, as after a kill; and a backup. */
let closed: string
let logged: string
let backup: { path: string; words: string }
let key: Uint8Array

const contentOf = async (folder: string): Promise<{ content: string; isTold: boolean }> => {
  const room = await openByKey(folder, key)
  try {
    const kept = tables.filter(({ name }) => name !== 'audit_event')
    const rows = kept.map((table) => [...readAllRows(room.database.read, table)])
    return { content: JSON.stringify(rows), isTold: room.hasLostFrames }
  } finally {
    closeRoom(room)
  }
}

beforeAll(async () => {
  home = makeHome()
  const { vault, words, me } = await startFilledVault(home)
  backup = { path: home.in('whole.subrosa-backup'), words }
  await vault.call('backup.create', { to: vault.token(backup.path), protection: { kind: 'words' } })
  for (let count = 0; count < 20; count += 1) {
    await vault.call('steps.create', {
      title: `Promise ${count}`,
      ownerPersonId: me.id,
      circleId: null,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
  }
  logged = home.in('logged')
  mkdirSync(logged)
  for (const name of ['vault.json', 'vault.json.bak', 'vault.db', 'vault.db-wal']) {
    cpSync(join(home.in('vault'), name), join(logged, name))
  }
  await vault.close()
  closed = home.in('vault')
  key = await keyOf(closed, vaultPassphrase)
})
afterAll(() => home[Symbol.dispose]())

/** Flips one bit of a fresh copy, many times, and counts what came of it. */
const flipMany = async (
  { source, names, read = contentOf }: { source: string; names: readonly string[]; read?: typeof contentOf },
  count: number,
  dice: Dice,
) => {
  const whole = home.in('to look at')
  cpSync(source, whole, { recursive: true })
  const { content } = await read(whole)
  rmSync(whole, { recursive: true })
  const counted: Record<Verdict, number> = { detected: 0, harmless: 0, wrong: 0 }
  const wrong: string[] = []
  for (let round = 0; round < count; round += 1) {
    const folder = home.in('damaged')
    cpSync(source, folder, { recursive: true })
    const place = flipBit(
      names.map((name) => join(folder, name)),
      dice,
    )
    const verdict = await judge(() => read(folder), content)
    counted[verdict] += 1
    if (verdict === 'wrong') wrong.push(place)
    rmSync(folder, { recursive: true })
  }
  return { ...counted, places: wrong }
}

const said = ({ detected, harmless }: Record<Verdict, number>, from: number): string =>
  `${detected + harmless} flipped bits: ${detected} detected, ${harmless} harmless, none silently wrong; seed ${from}`

const rounds = {
  header: howMany({ selection: 20, usual: 250, full: 1_000 }),
  database: howMany({ selection: 30, usual: 500, full: 5_000 }),
  log: howMany({ selection: 30, usual: 300, full: 3_000 }),
  backup: howMany({ selection: 4, usual: 60, full: 500 }),
}

describe('one flipped bit', () => {
  it('in the header and its spare is detected or harmless', async (context) => {
    const from = seed()
    const found = await flipMany(
      { source: closed, names: ['vault.json', 'vault.json.bak'] },
      rounds.header,
      createDice(from),
    )
    expect(found).toMatchObject({ wrong: 0, places: [] })
    say(context, said(found, from))
  })

  it('in the header alone costs nothing: its spare takes its place', async () => {
    const found = await flipMany({ source: closed, names: ['vault.json'] }, 20, createDice(seed()))
    expect(found).toMatchObject({ harmless: 20 })
  })

  it('in the database is detected or harmless', async (context) => {
    const from = seed()
    const found = await flipMany({ source: closed, names: ['vault.db'] }, rounds.database, createDice(from))
    expect(found).toMatchObject({ wrong: 0, places: [] })
    say(context, said(found, from))
  })

  it('in the log of the last writes is told of, though SQLite passes over it without a word', async (context) => {
    const from = seed()
    const found = await flipMany({ source: logged, names: ['vault.db-wal'] }, rounds.log, createDice(from))
    expect(found).toMatchObject({ wrong: 0, places: [] })
    say(context, said(found, from))
  })

  it('in a backup is detected or harmless', async (context) => {
    const from = seed()
    const dice = createDice(from)
    await using vault = startTestVault()
    const wanted = { folder: vault.token(home.in('vault')), passphrase: vaultPassphrase }
    await vault.call('vault.open', wanted)
    const path = home.in('damaged.subrosa-backup')
    const check = async () => {
      const secret = { kind: 'words', words: backup.words } as const
      const { rows } = await vault.call('backup.check', { file: vault.token(path), secret })
      return { content: JSON.stringify(rows), isTold: false }
    }
    writeFileSync(path, readFileSync(backup.path))
    const { content } = await check()
    const counted: Record<Verdict, number> = { detected: 0, harmless: 0, wrong: 0 }
    for (let round = 0; round < rounds.backup; round += 1) {
      writeFileSync(path, readFileSync(backup.path))
      flipBit([path], dice)
      counted[await judge(check, content)] += 1
    }
    expect(counted.wrong).toBe(0)
    say(context, said(counted, from))
  })

  it('is seen to be silently wrong in a database that nothing authenticates', async () => {
    const plain = home.in('plain')
    mkdirSync(plain)
    writeFileSync(join(plain, 'vault.db'), await unsealed(backup.path, backup.words.replaceAll(' ', '-')))
    const read = async (folder: string) => {
      using database = openPlain(join(folder, 'vault.db'))
      const names = tables.map(({ name }) => name).filter((name) => name !== 'audit_event')
      return { content: JSON.stringify(names.map((name) => database.rows(name))), isTold: false }
    }
    const tried = flipMany({ source: plain, names: ['vault.db'], read }, 200, createDice(1))
    expect((await tried).wrong).toBeGreaterThan(0)
  })

  it('is seen to be silently wrong in the log when nobody counts its frames', async () => {
    const read = async (folder: string) => ({ ...(await contentOf(folder)), isTold: false })
    const found = await flipMany({ source: logged, names: ['vault.db-wal'], read }, 20, createDice(1))
    expect(found.wrong).toBeGreaterThan(0)
  })
})

it('is said at the opening, once: the last changes may be missing', async () => {
  const folder = home.in('told')
  cpSync(logged, folder, { recursive: true })
  const log = readFileSync(join(folder, 'vault.db-wal'))
  log[32 + 24 + 100] = (log[32 + 24 + 100] ?? 0) ^ 1
  writeFileSync(join(folder, 'vault.db-wal'), log)
  const open = () => whileOpen(folder, vaultPassphrase, (_vault, opened) => opened.lastChangesMayBeMissing)
  expect([await open(), await open()]).toEqual([true, false])
})

it('counts as many sound frames in a log as SQLite recovers from it', async () => {
  const folder = home.in('counted')
  cpSync(logged, folder, { recursive: true })
  const frames = framesOfLog(join(folder, 'vault.db-wal'))
  const room = await openByKey(folder, key)
  const [recovered] = room.database.read.all<{ log: number }>('PRAGMA wal_checkpoint(PASSIVE)')
  closeRoom(room)
  expect(frames.length).toBeGreaterThan(20)
  expect(frames.filter(({ isSound }) => isSound).length).toBe(recovered?.log)
})

/** A database without a key, whose damage shows as SQLite's own errors, if at all. */
const openPlain = (path: string): Disposable & { readonly rows: (table: string) => unknown[] } => {
  const database = new Database(path)
  return {
    rows: (table) => {
      try {
        return database.prepare(`SELECT * FROM "${table}"`).all()
      } catch (cause) {
        throw new SubrosaError('corrupt', { cause })
      }
    },
    [Symbol.dispose]: () => void database.close(),
  }
}
