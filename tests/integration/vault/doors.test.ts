import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checksumOf } from '#vault/keys/headerFormat.ts'
import { unlockHeader } from '#vault/keys/header.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import { fromBase64 } from '#vault/keys/keyslot.ts'
import { openDatabase } from '#vault/storage/database.ts'
import { refusalOf, startTestVault } from '#tests/support/vaultProcess.ts'
import {
  bytesOf,
  canaries,
  closedFiles,
  contentsOf,
  makeTestVault,
  passphrase,
  whileOpen,
  type MadeVault,
} from '#tests/support/vaultFolders.ts'

let made: MadeVault
beforeAll(async () => {
  made = await makeTestVault()
})
afterAll(() => made[Symbol.dispose]())

const flip = (path: string, at: number): void => {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

/** Changes the header as somebody would who knows the format: with the right checksum. */
const forge = (folder: string, change: (header: Record<string, unknown>) => void): void => {
  const header: Record<string, unknown> = { ...readHeader(folder) }
  change(header)
  const file = JSON.stringify({ ...header, checksum: checksumOf(header) })
  for (const name of ['vault.json', 'vault.json.bak']) writeFileSync(join(folder, name), file)
}

const greedy = (header: Record<string, unknown>): void => {
  const slot = header['passphraseSlot'] as { argon2id: object }
  header['passphraseSlot'] = { ...slot, argon2id: { memoryKiB: 2 ** 30, passes: 3, lanes: 1 } }
}

describe('a vault', () => {
  it('opens with its passphrase, and is closed to four files', async () => {
    const folder = made.copy()
    const opened = await whileOpen(folder, passphrase, async (vault, view) => {
      expect(vault.told).toContainEqual({
        kind: 'opened',
        name: canaries[0],
        folder,
        locking: { lockMinutes: 5, hideInSession: true, lockOnSleep: true },
      })
      expect(vault.told).toContainEqual({ kind: 'session-running', running: false })
      return view
    })
    expect(opened).toMatchObject({
      name: canaries[0],
      me: { name: canaries[1] },
      folder,
      mendedHeader: false,
      lastChangesMayBeMissing: false,
      damagedPages: 0,
    })
    expect(readdirSync(folder).toSorted()).toEqual(closedFiles)
  })

  it('is told from other folders without a passphrase', async () => {
    await using vault = startTestVault()
    const inspect = async (folder: string) =>
      (await vault.call('vault.inspect', { folder: vault.token(folder) })).state
    const folder = made.copy()
    const other = join(folder, 'other')
    mkdirSync(other)
    expect(await inspect(folder)).toBe('vault')
    expect(await inspect(other)).toBe('empty')
    expect(await inspect(join(folder, 'nowhere'))).toBe('missing')
    writeFileSync(join(other, '.DS_Store'), 'x')
    expect(await inspect(other)).toBe('empty')
    writeFileSync(join(other, 'holiday.jpg'), 'x')
    expect(await inspect(other)).toBe('not-a-vault')
    expect(await inspect(join(other, 'holiday.jpg'))).toBe('not-a-vault')
    flip(join(folder, 'vault.json'), 60)
    const door = await vault.call('vault.inspect', { folder: vault.token(folder) })
    expect(door).toMatchObject({ state: 'vault', fromSpareHeader: true, copiedElsewhere: null })
    flip(join(folder, 'vault.json.bak'), 60)
    expect(await inspect(folder)).toBe('damaged-header')
  })

  it('whose header is damaged opens by its spare, and is mended', async () => {
    const folder = made.copy()
    const before = bytesOf(folder)
    writeFileSync(join(folder, 'vault.json'), 'torn')
    const opened = await whileOpen(folder, passphrase, (_vault, view) => view)
    expect(opened.mendedHeader).toBe(true)
    expect(bytesOf(folder)['vault.json']).toBe(before['vault.json'])
    expect((await whileOpen(folder, passphrase, (_vault, view) => view)).mendedHeader).toBe(false)
  })

  it('whose spare is damaged or gone opens, and has a spare again', async () => {
    for (const harm of [(path: string) => flip(path, 99), (path: string) => rmSync(path)]) {
      const folder = made.copy()
      harm(join(folder, 'vault.json.bak'))
      await whileOpen(folder, passphrase, () => undefined)
      const { 'vault.json': first, 'vault.json.bak': spare } = bytesOf(folder)
      expect(spare).toBe(first)
    }
  })

  it('whose header was changed by somebody without the key opens by its spare', async () => {
    const folder = made.copy()
    const honest = readFileSync(join(folder, 'vault.json.bak'))
    forge(folder, (header) => Object.assign(header, { mac: Buffer.alloc(32).toString('base64') }))
    writeFileSync(join(folder, 'vault.json.bak'), honest)
    expect((await whileOpen(folder, passphrase, (_vault, view) => view)).mendedHeader).toBe(true)
    expect(readFileSync(join(folder, 'vault.json'))).toEqual(honest)
  })

  it('whose first sixteen bytes are damaged is mended from the salt in the header', async () => {
    const folder = made.copy()
    const before = await whileOpen(folder, passphrase, contentsOf)
    const salt = readFileSync(join(folder, 'vault.db')).subarray(0, 16)
    writeFileSync(
      join(folder, 'vault.db'),
      Buffer.concat([Buffer.from('SQLite format 3\0'), readFileSync(join(folder, 'vault.db')).subarray(16)]),
    )
    expect(await whileOpen(folder, passphrase, contentsOf)).toEqual(before)
    expect(readFileSync(join(folder, 'vault.db')).subarray(0, 16)).toEqual(salt)
  })

  it('that was killed while open opens again with everything that was saved', async () => {
    const folder = made.copy()
    const killed = `${folder}-killed`
    const before = await whileOpen(folder, passphrase, async (vault) => {
      await vault.call('people.add', { name: 'Saved last', relation: 'friend' })
      // What a killed process leaves: a log that nobody has brought over.
      cpSync(folder, killed, { recursive: true })
      return contentsOf(vault)
    })
    expect(readdirSync(killed)).toContain('vault.db-wal')
    expect(await whileOpen(killed, passphrase, contentsOf)).toEqual(before)
    expect(readdirSync(killed).toSorted()).toEqual(closedFiles)
    rmSync(killed, { recursive: true })
  })
})

const newerDatabase = async (folder: string): Promise<void> => {
  const header = readHeader(folder)
  const { dataKey } = await unlockHeader(header, passphrase, new AbortController().signal)
  using database = openDatabase({
    path: join(folder, 'vault.db'),
    key: dataKey,
    salt: fromBase64(header.databaseSalt),
    mode: 'read-write',
  })
  database.pragma('user_version = 900')
}

type Harm = (folder: string) => void | Promise<void>

const harms: readonly (readonly [string, Harm, string, object])[] = [
  ['a wrong passphrase', () => undefined, 'not the passphrase', { code: 'wrong-passphrase', waitMs: 0 }],
  [
    'a damaged header without a spare',
    (folder) => ['vault.json', 'vault.json.bak'].forEach((name) => flip(join(folder, name), 200)),
    passphrase,
    { code: 'corrupt', reason: 'header-damaged' },
  ],
  [
    'both headers gone',
    (folder) => ['vault.json', 'vault.json.bak'].forEach((name) => rmSync(join(folder, name))),
    passphrase,
    { code: 'corrupt', reason: 'header-damaged' },
  ],
  [
    'key parameters out of bounds',
    (folder) => forge(folder, greedy),
    passphrase,
    { code: 'corrupt', reason: 'key-parameters' },
  ],
  [
    'a header of a newer format',
    (folder) => forge(folder, (header) => Object.assign(header, { version: 2 })),
    passphrase,
    { code: 'too-new', reason: 'vault-too-new' },
  ],
  [
    'a database of a newer schema',
    newerDatabase,
    passphrase,
    { code: 'too-new', reason: 'database-too-new' },
  ],
  [
    'a database cut off in the middle',
    (folder) => truncateSync(join(folder, 'vault.db'), 40_000),
    passphrase,
    { code: 'corrupt', reason: 'database-damaged' },
  ],
  [
    'a database cut off in its first page',
    (folder) => truncateSync(join(folder, 'vault.db'), 1_000),
    passphrase,
    { code: 'corrupt', reason: 'database-damaged' },
  ],
  [
    'an empty database',
    (folder) => truncateSync(join(folder, 'vault.db'), 0),
    passphrase,
    { code: 'corrupt', reason: 'database-damaged' },
  ],
  [
    'no database',
    (folder) => rmSync(join(folder, 'vault.db')),
    passphrase,
    { code: 'corrupt', reason: 'database-missing' },
  ],
  [
    'a bit flipped in the first page',
    (folder) => flip(join(folder, 'vault.db'), 2_000),
    passphrase,
    { code: 'corrupt', reason: 'database-damaged' },
  ],
  [
    'a bit flipped in a later page',
    (folder) => flip(join(folder, 'vault.db'), 4_096 + 300),
    passphrase,
    { code: 'corrupt', reason: 'database-damaged' },
  ],
  [
    'the database of another vault',
    (folder) => {
      const bytes = readFileSync(join(folder, 'vault.db'))
      writeFileSync(
        join(folder, 'vault.db'),
        Buffer.concat([bytes.subarray(0, 16), Buffer.alloc(bytes.length - 16, 7)]),
      )
    },
    passphrase,
    { code: 'corrupt', reason: 'database-damaged' },
  ],
  [
    'a folder that is no vault',
    (folder) => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name))
      writeFileSync(join(folder, 'letter.txt'), 'x')
    },
    passphrase,
    { code: 'not-found', reason: 'no-vault-here' },
  ],
  [
    'a folder that is gone',
    (folder) => rmSync(folder, { recursive: true }),
    passphrase,
    { code: 'not-found', reason: 'folder-gone' },
  ],
]

describe('a vault is refused, with nothing in its folder changed, for', () => {
  it.each(harms)('%s', async (_what, harm, secret, refusal) => {
    const folder = made.copy()
    await harm(folder)
    const before = bytesOf(folder)
    await using vault = startTestVault()
    const error = await refusalOf(
      vault.call('vault.open', { folder: vault.token(folder), passphrase: secret }),
    )
    expect(error).toMatchObject(refusal)
    expect((await vault.call('vault.state', {})).open).toBeNull()
    expect(bytesOf(folder)).toEqual(before)
  })

  it('a second program that has it open', async () => {
    const folder = made.copy()
    await using first = startTestVault()
    await first.call('vault.open', { folder: first.token(folder), passphrase })
    await using second = startTestVault()
    expect(
      await refusalOf(second.call('vault.open', { folder: second.token(folder), passphrase })),
    ).toMatchObject({
      code: 'busy',
      reason: 'open-elsewhere',
    })
    await first.close()
    expect((await second.call('vault.open', { folder: second.token(folder), passphrase })).folder).toBe(
      folder,
    )
  })
})

describe('any bit flipped in the database', () => {
  it('is mended, harmless or refused: never other content', async () => {
    const folder = made.copy()
    const whole = readFileSync(join(folder, 'vault.db'))
    const before = await whileOpen(folder, passphrase, contentsOf)
    const places = Array.from({ length: 6 }, (_, at) => Math.floor(((at + 0.37) * whole.length) / 6))
    for (const at of [3, ...places]) {
      writeFileSync(join(folder, 'vault.db'), whole)
      flip(join(folder, 'vault.db'), at)
      const outcome = await whileOpen(folder, passphrase, contentsOf).catch((error: unknown) => error)
      const isRefused = expect.objectContaining({
        error: expect.objectContaining({ code: 'corrupt', reason: 'database-damaged' }),
      })
      expect([before, isRefused]).toContainEqual(outcome)
    }
  })
})

describe('wrong passphrases', () => {
  it('are slowed down, also by a process that starts anew, and noted at the next opening', async () => {
    const folder = made.copy()
    const wrong = async (now: string) => {
      await using vault = startTestVault({ now })
      const open = { folder: vault.token(folder), passphrase: 'not the one' }
      return await refusalOf(vault.call('vault.open', open))
    }
    expect(await wrong('2026-11-21T10:00:00.000Z')).toMatchObject({ code: 'wrong-passphrase', waitMs: 0 })
    expect(await wrong('2026-11-21T10:00:01.000Z')).toMatchObject({ waitMs: 0 })
    expect(await wrong('2026-11-21T10:00:02.000Z')).toMatchObject({ waitMs: 2_000 })
    expect(await wrong('2026-11-21T10:00:03.000Z')).toMatchObject({ reason: 'slow-down', waitMs: 1_000 })
    expect(await wrong('2026-11-21T10:00:05.000Z')).toMatchObject({ waitMs: 4_000 })

    await using vault = startTestVault({ now: '2026-11-21T10:00:10.000Z' })
    await vault.call('vault.open', { folder: vault.token(folder), passphrase })
    expect(vault.told.some(({ kind }) => kind === 'opened')).toBe(true)
  })
})

describe('making a vault', () => {
  const wanted = { name: 'My vault', myName: 'Robin Featherstone', preset: 'strict', language: 'en' } as const

  it('leaves nothing when it is cancelled, not even the folders above it', async () => {
    const home = `${made.folder}-${randomUUID()}`
    const folder = join(home, 'deeper', 'My vault')
    for (const phase of ['deriving-key', 'writing', 'proving']) {
      await using vault = startTestVault()
      const abort = new AbortController()
      const create = vault.call(
        'vault.create',
        { ...wanted, folder: vault.token(folder), passphrase },
        { signal: abort.signal, onProgress: (progress) => progress.phase === phase && abort.abort() },
      )
      expect(await refusalOf(create)).toMatchObject({ code: 'cancelled' })
      expect(bytesOf(home)).toEqual({})
      expect((await vault.call('vault.inspect', { folder: vault.token(home) })).state).toBe('missing')
    }
  })

  it.each([
    ['a folder with something in it', passphrase, { code: 'conflict', reason: 'folder-not-empty' }],
    ['a weak passphrase', 'password1', { code: 'invalid-input', reason: 'weak-passphrase' }],
    [
      'a passphrase made of its own names',
      'robin featherstone',
      { code: 'invalid-input', reason: 'weak-passphrase' },
    ],
  ])('is refused for %s', async (_what, secret, refusal) => {
    await using vault = startTestVault()
    const folder = made.copy()
    const before = bytesOf(folder)
    const create = { ...wanted, folder: vault.token(folder), passphrase: secret }
    expect(await refusalOf(vault.call('vault.create', create))).toMatchObject(refusal)
    expect(bytesOf(folder)).toEqual(before)
  })

  it('takes a folder where an earlier making was cut off', async () => {
    await using vault = startTestVault()
    const folder = `${made.folder}-${randomUUID()}`
    mkdirSync(folder)
    for (const name of ['vault.lock', 'vault.next.db', 'vault.next.json.part'])
      writeFileSync(join(folder, name), 'left over')
    await vault.call('vault.create', { ...wanted, folder: vault.token(folder), passphrase })
    await vault.close()
    expect(readdirSync(folder).toSorted()).toEqual(closedFiles)
  })
})
