import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import Database from 'better-sqlite3-multiple-ciphers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlainError } from '#shared/errors.ts'
import { PlainDate } from '#shared/dates.ts'
import { holdPreview } from '#vault/backup/holdPreview.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { refusalOf, startTestVault, type TestVault } from '#tests/support/vaultProcess.ts'
import {
  backupPassphrase,
  forged,
  makeHome,
  sealed,
  startFilledVault,
  unsealed,
  type Home,
} from '#tests/support/backups.ts'
import { zstdCompressSync } from 'node:zlib'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'

let home: Home
let vault: TestVault
let good: string
let hyphened: string
let words: string

beforeAll(async () => {
  home = makeHome()
  const made = await startFilledVault(home)
  vault = made.vault
  words = made.words
  hyphened = words.replaceAll(' ', '-')
  // Random text does not compress: the file then has several of age's chunks.
  const note = await vault.call('notes.open', {
    owner: { table: 'circle', id: made.circle.id },
    layer: 'private',
  })
  const text = randomBytes(150_000).toString('base64')
  await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc(text) })
  good = home.in('good.subrosa-backup')
  await vault.call('backup.create', { to: vault.token(good), protection: { kind: 'words' } })
})
afterAll(async () => {
  await vault.close()
  home[Symbol.dispose]()
})

/** What a preview of these bytes is refused with; nothing in the folder may have changed by it. */
const refusalOfFile = async (path: string, by: TestVault = vault): Promise<PlainError> => {
  const before = readdirSync(home.path)
  const refusal = await refusalOf(
    by.call('backup.preview', { file: by.token(path), secret: { kind: 'words', words } }),
  )
  expect(readdirSync(home.path)).toEqual(before)
  return refusal
}

const neverStopped = { check: () => undefined, orStopped: <T>(work: Promise<T>) => work }

/** What the worker itself says of a file: the same code, without a thread for each of hundreds of files. */
const reasonOfFile = async (path: string): Promise<string> => {
  const job = {
    kind: 'preview',
    path,
    passphrase: asPassphrase(hyphened),
    today: PlainDate.parse('2026-11-21'),
    present: null,
  } as const
  try {
    const { held } = await holdPreview(job, { stop: neverStopped, progress: () => undefined })
    held[Symbol.dispose]()
    return 'taken'
  } catch (error) {
    const { code, reason } = asSubrosaError(error)
    return reason === undefined ? code : `${code}/${reason}`
  }
}

const reasonOfBytes = async (bytes: Uint8Array): Promise<string> => {
  const path = home.in('bad.subrosa-backup')
  writeFileSync(path, bytes)
  return reasonOfFile(path)
}

/** Numbers spread over a range, the ends among them. */
const spread = (least: number, most: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.round(least + ((most - least) * index) / (count - 1)))

describe('a file that is not whole', () => {
  it('cut off at any point is told from a good one, and as cut off', async () => {
    const whole = readFileSync(good)
    const header = [...Array(30).keys()].map((n) => n * 6)
    for (const length of [...header, ...spread(180, whole.length - 1, 40)]) {
      const refused = await reasonOfBytes(whole.subarray(0, length))
      // Cut exactly where a length may end, it can only be called damaged.
      const expected =
        length > 0 && length % 4_096 === 0 ? 'corrupt/backup-damaged' : 'corrupt/backup-truncated'
      expect([length, refused]).toEqual([length, expected])
    }
  })

  it('with one byte changed anywhere is never taken for a good one', async () => {
    const whole = readFileSync(good)
    const places = [...spread(0, 183, 60), ...spread(184, whole.length - 1, 60)]
    for (const at of places) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      const refused = await reasonOfBytes(flipped)
      // In the header stands what the key is derived from: changed there, it is the wrong key or no backup at all.
      const allowed =
        at < 184
          ? /^(wrong-passphrase|corrupt\/(not-a-backup|backup-damaged|backup-too-costly|backup-truncated))$/
          : /^corrupt\/backup-damaged$/
      expect(`${at}: ${refused}`).toMatch(new RegExp(`^${at}: (${allowed.source.slice(1, -1)})$`))
    }
  })

  it('with something added at its end is not taken', async () => {
    expect(await reasonOfBytes(Buffer.concat([readFileSync(good), Buffer.alloc(4_096)]))).toBe(
      'corrupt/backup-damaged',
    )
  })
})

describe('a file that is something else', () => {
  it('in another format is no backup', async () => {
    const recipient = new Encrypter()
    recipient.addRecipient(await identityToRecipient(await generateIdentity()))
    for (const bytes of [
      Buffer.from('Dear diary, this is a text file and it goes on for a while.'.repeat(10)),
      new Uint8Array(await recipient.encrypt(new Uint8Array(1_000))),
      zstdCompressSync(Buffer.alloc(5_000)),
      readFileSync(home.in('vault/vault.db')),
    ]) {
      expect(await reasonOfBytes(bytes)).toBe('corrupt/not-a-backup')
    }
  })

  it('a folder, and a file that is not there, have their own words', async () => {
    mkdirSync(home.in('a folder'))
    expect(await refusalOfFile(home.in('a folder'))).toMatchObject({
      code: 'corrupt',
      reason: 'not-a-backup',
    })
    expect(await refusalOfFile(home.in('nowhere'))).toMatchObject({ code: 'not-found' })
  })

  it('a pipe keeps nobody waiting', async () => {
    execFileSync('mkfifo', [home.in('pipe')])
    expect(await refusalOfFile(home.in('pipe'))).toMatchObject({ code: 'corrupt', reason: 'not-a-backup' })
  })

  it('an age file that opens but holds no compressed database is no backup', async () => {
    expect(await reasonOfBytes(await sealed(Buffer.from('plain text, for once'), hyphened))).toBe(
      'corrupt/not-a-backup',
    )
    const uncompressed = await sealed(Buffer.from('not even zstd, just text'), hyphened, {
      isCompressed: false,
    })
    expect(await reasonOfBytes(uncompressed)).toBe('corrupt/not-a-backup')
    expect(await reasonOfBytes(await sealed(Buffer.alloc(0), hyphened, { isCompressed: false }))).toBe(
      'corrupt/not-a-backup',
    )
  })

  it("a database of another program's is no backup", async () => {
    const other = new Database(':memory:')
    other.exec('CREATE TABLE person (id TEXT) STRICT')
    expect(await reasonOfBytes(await sealed(other.serialize(), hyphened))).toBe('corrupt/not-a-backup')
  })

  it('of a newer program is told so', async () => {
    const newer = await forged(good, hyphened, home.in('newer.subrosa-backup'), (image) => {
      image.pragma('user_version = 9999')
    })
    expect(await refusalOfFile(newer)).toMatchObject({ code: 'too-new', reason: 'backup-too-new' })
    const newFormat = await forged(good, hyphened, home.in('format.subrosa-backup'), (image) => {
      image.exec('UPDATE subrosa_backup SET format = 2')
    })
    expect(await refusalOfFile(newFormat)).toMatchObject({ code: 'too-new', reason: 'backup-too-new' })
  })
})

describe('a file that would cost too much', () => {
  it('is refused by its work factor before a key is derived', async () => {
    const header = readFileSync(good).toString('latin1').replace(/ 12\n/, ' 25\n')
    expect(await reasonOfBytes(Buffer.from(header, 'latin1'))).toBe('corrupt/backup-too-costly')
  })

  it('is refused by its own words when it would become larger than half a gibibyte', async () => {
    const bomb = zstdCompressSync(Buffer.alloc(600 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await reasonOfBytes(await sealed(bomb, hyphened, { isCompressed: false }))).toBe(
      'corrupt/backup-too-costly',
    )
  })

  it('is refused when it asks for a window of gibibytes', async () => {
    const window = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, ...Array<number>(40).fill(0)])
    expect(await reasonOfBytes(await sealed(window, hyphened, { isCompressed: false }))).toBe(
      'corrupt/backup-too-costly',
    )
  })
})

describe('a database that opens and is not ours all the same', () => {
  type Forgery = readonly [string, (image: Database.Database) => void]
  const update =
    (sql: string) =>
    (image: Database.Database): void =>
      void image.exec(sql)
  const copyVaultRow = (image: Database.Database): void => {
    const columns = image
      .prepare<[], { name: string }>("SELECT name FROM pragma_table_info('vault')")
      .all()
      .map(({ name }) => (name === 'id' ? "'5d5d6e34-de86-4a7d-8c04-42b3cc8f2b75'" : `"${name}"`))
    image.exec(`INSERT INTO vault SELECT ${columns.join(', ')} FROM vault`)
  }
  const rebuilt = (from: string, to: string) => (image: Database.Database) => {
    image.pragma('writable_schema = ON')
    image
      .prepare("UPDATE sqlite_schema SET sql = replace(sql, $from, $to) WHERE name = 'note'")
      .run({ from, to })
    image.pragma('writable_schema = RESET')
  }

  it.each<Forgery>([
    ['with a trigger', update('CREATE TRIGGER t AFTER UPDATE ON note BEGIN DELETE FROM note; END')],
    ['with a view', update('CREATE VIEW v AS SELECT * FROM note')],
    ['with an index', update('CREATE INDEX i ON note (title)')],
    ['with a table we do not know', update('CREATE TABLE extra (a TEXT) STRICT')],
    ['with a virtual table', update('CREATE VIRTUAL TABLE f USING fts5(a)')],
    ['without one of our tables', update('DROP TABLE follow_up')],
    ['with a column too many', update('ALTER TABLE note ADD COLUMN extra TEXT')],
    ['with a generated column', update("ALTER TABLE note ADD COLUMN g TEXT AS (upper('x'))")],
    ['with another type', rebuilt('"sensitivity" INTEGER', '"sensitivity" ANY')],
    ['that is not strict', rebuilt(' STRICT', '')],
    ['with two vaults', copyVaultRow],
    ['with one row twice', update('INSERT INTO person SELECT * FROM person')],
    ['with no settings', update('DELETE FROM vault')],
    ['that does not say whose it is', update('DELETE FROM subrosa_backup')],
    ['with an id that is none', update("UPDATE follow_up SET id = 'x'")],
    ['with a reference that is no id', update("UPDATE follow_up SET next_step_id = 'x'")],
    [
      'with a reference to nobody',
      update("UPDATE session SET circle_id = '5d5d6e34-de86-4a7d-8c04-42b3cc8f2b75'"),
    ],
    ['with a code outside the list', update("UPDATE circle SET status = 'secret'")],
    ['with a day that is none', update("UPDATE person SET created_on = '2026-02-31'")],
    ['with a name without end', update("UPDATE person SET display_name = printf('%.*c', 100000, 'x')")],
    ['with a name that breaks the line', update("UPDATE circle SET name = 'a' || char(10) || 'b'")],
    ['with a document that is none', update("UPDATE note SET body_doc = '{'")],
    ['with two people who are me', update('UPDATE person SET is_me = 1')],
    ['with half a note', update('UPDATE note SET body_plain = NULL')],
  ])('%s is refused', async (_name, change) => {
    const path = await forged(good, hyphened, home.in('forged.subrosa-backup'), change)
    expect(await reasonOfFile(path)).toBe('corrupt/backup-contents')
  })

  it('damaged inside is refused: the head of any page changed before it was wrapped up', async () => {
    const image = await unsealed(good, hyphened)
    let refused = 0
    const pageBytes = image.readUInt16BE(16)
    const pages = spread(0, image.length / pageBytes - 1, 40)
    for (const at of pages.map((page) => page * pageBytes)) {
      const changed = Buffer.from(image)
      changed.fill(0xa7, at, Math.min(at + 16, changed.length))
      const reason = await reasonOfBytes(await sealed(changed, hyphened))
      expect(reason).toMatch(/^(taken|corrupt\/(backup-contents|not-a-backup)|too-new\/backup-too-new)$/)
      if (reason !== 'taken') refused += 1
    }
    // A changed letter in a note is still a note; a page's head says where its rows and the next page are.
    expect(refused).toBeGreaterThan(pages.length * 0.9)
  })

  it('in write-ahead mode, or with reserved bytes, is refused', async () => {
    const image = await unsealed(good, hyphened)
    for (const [at, value] of [
      [18, 2],
      [19, 2],
      [20, 8],
    ] as const) {
      const changed = Buffer.from(image)
      changed[at] = value
      expect(await reasonOfBytes(await sealed(changed, hyphened))).toBe('corrupt/backup-contents')
    }
  })
})

describe('a bad backup', () => {
  it('is refused through the gate with its own reason, and nothing is left of it', async () => {
    const whole = readFileSync(good)
    const cases = {
      'cut.subrosa-backup': whole.subarray(0, whole.length - 77),
      'flipped.subrosa-backup': Buffer.from(whole).fill(0, 70_000, 70_001),
      'text.subrosa-backup': Buffer.from('text'.repeat(100)),
      'costly.subrosa-backup': Buffer.from(whole.toString('latin1').replace(/ 12\n/, ' 25\n'), 'latin1'),
    }
    const reasons: unknown[] = []
    for (const [name, bytes] of Object.entries(cases)) {
      writeFileSync(home.in(name), bytes)
      reasons.push((await refusalOfFile(home.in(name))).reason)
    }
    expect(reasons).toEqual(['backup-truncated', 'backup-damaged', 'not-a-backup', 'backup-too-costly'])
  })

  it('is refused at the door too, with no vault open', async () => {
    await using closed = startTestVault()
    writeFileSync(home.in('cut.subrosa-backup'), readFileSync(good).subarray(0, 2_000))
    expect(await refusalOfFile(home.in('cut.subrosa-backup'), closed)).toMatchObject({
      code: 'corrupt',
      reason: 'backup-truncated',
    })
  })

  it('changes nothing in the open vault', async () => {
    const { circles } = await contentsNow()
    writeFileSync(home.in('bad.subrosa-backup'), 'nonsense')
    await refusalOf(
      vault.call('backup.check', {
        file: vault.token(home.in('bad.subrosa-backup')),
        secret: { kind: 'passphrase', passphrase: backupPassphrase },
      }),
    )
    expect((await contentsNow()).circles).toEqual(circles)
  })

  const contentsNow = async () => ({ circles: await vault.call('circles.list', {}) })
})
