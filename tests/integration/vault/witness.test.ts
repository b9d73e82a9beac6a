import { argon2Sync, createDecipheriv, hkdfSync } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Database } from '@signalapp/sqlcipher'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { keyOf } from '#tests/support/openByKey.ts'
import { refusalOf, startTestVault } from '#tests/support/vaultProcess.ts'
import {
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

/** Opens `vault.db` with Signal's build of SQLCipher and the raw key, and asks it something. */
const askWitness = (folder: string, key: Uint8Array, sql: string): unknown[] => {
  const database = new Database(join(folder, 'vault.db'))
  try {
    // A wrong key is asked for on purpose below; SQLCipher would write about it to the terminal.
    database.pragma('cipher_log_level = NONE')
    database.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
    return database.prepare(sql).all()
  } finally {
    database.close()
  }
}

describe('an independent SQLCipher', () => {
  it('opens vault.db with the raw key and finds every row whole', async () => {
    const folder = made.copy()
    const { people, circles } = await whileOpen(folder, passphrase, contentsOf)
    const key = await keyOf(folder, passphrase)
    expect(askWitness(folder, key, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(askWitness(folder, key, 'PRAGMA cipher_integrity_check')).toEqual([])
    const found = askWitness(folder, key, 'SELECT display_name AS name FROM person') as { name: string }[]
    expect(found.map(({ name }) => name).toSorted()).toEqual(people.map(({ name }) => name).toSorted())
    expect(askWitness(folder, key, 'SELECT name FROM circle')).toEqual(circles.map(({ name }) => ({ name })))
  })

  it('opens nothing with another key', async () => {
    const folder = made.copy()
    expect(() => askWitness(folder, new Uint8Array(32), 'SELECT 1 FROM person')).toThrow(/not a database/)
  })

  it('finds the wrong tries noted once the vault was opened, and no name among them', async () => {
    const folder = made.copy()
    for (let count = 0; count < 2; count += 1) {
      await refusalOf(whileOpen(folder, 'not the passphrase', () => undefined))
    }
    await whileOpen(folder, passphrase, () => undefined)
    const events = askWitness(
      folder,
      await keyOf(folder, passphrase),
      `SELECT action, counts FROM audit_event WHERE action = 'unlock_failed'`,
    )
    expect(events).toEqual([{ action: 'unlock_failed', counts: '{"tries":2}' }])
  })
})

/** Only what docs/formats.md says, with nothing of ours: whoever has the paper and the passphrase has the vault. */
const Paper = z.object({
  vaultId: z.string(),
  databaseSalt: z.string(),
  passphraseSlot: z.object({
    argon2id: z.object({ memoryKiB: z.number(), passes: z.number(), lanes: z.number() }),
    salt: z.string(),
    check: z.string(),
    nonce: z.string(),
    sealed: z.string(),
  }),
  wordsSlot: z.object({ salt: z.string(), check: z.string(), nonce: z.string(), sealed: z.string() }),
  words: z.object({ number: z.number(), nonce: z.string(), sealed: z.string() }),
})

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64')
const hkdf = (secret: Uint8Array, label: string, salt: Uint8Array = Buffer.alloc(0)): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, `subrosa/1/${label}`, 32))
const unseal = (key: Buffer, slot: { nonce: string; sealed: string }, bound: string): Buffer => {
  const sealed = bytes(slot.sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(slot.nonce))
  decipher.setAAD(Buffer.from(bound))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

describe('the header, read as docs/formats.md describes it', () => {
  const readPaper = () => Paper.parse(JSON.parse(readFileSync(join(made.folder, 'vault.json'), 'utf8')))

  it('gives the data key for the passphrase', async () => {
    const { vaultId, passphraseSlot } = readPaper()
    const { argon2id, salt, check } = passphraseSlot
    const slotKey = argon2Sync('argon2id', {
      message: passphrase.normalize('NFKC'),
      nonce: bytes(salt),
      memory: argon2id.memoryKiB,
      passes: argon2id.passes,
      parallelism: argon2id.lanes,
      tagLength: 32,
    })
    expect(hkdf(slotKey, 'slot-check')).toEqual(bytes(check))
    const { memoryKiB, passes, lanes } = argon2id
    const bound = `{"argon2id":{"lanes":${lanes},"memoryKiB":${memoryKiB},"passes":${passes}},"format":"subrosa-vault","salt":"${salt}","vaultId":"${vaultId}","version":1}`
    const dataKey = unseal(hkdf(slotKey, 'slot-wrap'), passphraseSlot, bound)
    expect(new Uint8Array(dataKey)).toEqual(await keyOf(made.folder, passphrase))
    expect(readFileSync(join(made.folder, 'vault.db')).subarray(0, 16)).toEqual(
      bytes(readPaper().databaseSalt),
    )
  })

  it('gives the data key for the words, and the words for the data key', async () => {
    const { vaultId, wordsSlot, words } = readPaper()
    const entropy = mnemonicToEntropy(made.words.join(' '), wordlist)
    const slotKey = hkdf(entropy, 'words-slot', bytes(wordsSlot.salt))
    const bound = `{"format":"subrosa-vault","salt":"${wordsSlot.salt}","vaultId":"${vaultId}","version":1}`
    const dataKey = unseal(hkdf(slotKey, 'slot-wrap'), wordsSlot, bound)
    expect(new Uint8Array(dataKey)).toEqual(await keyOf(made.folder, passphrase))
    const boundWords = `{"format":"subrosa-vault","vaultId":"${vaultId}","version":1,"words":${words.number}}`
    const found = unseal(hkdf(dataKey, 'words'), words, boundWords)
    expect(entropyToMnemonic(found, wordlist)).toBe(made.words.join(' '))
  })
})

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })

describe('everything a vault wrote', () => {
  it('holds no name, passphrase, word or key in any plain form, open, closed, killed or re-keyed', async () => {
    const folder = made.copy()
    const next = 'marble-otter-nineteen-fog'
    const whileOpenFolder = `${folder}-while-open`
    const oldKey = await keyOf(folder, passphrase)
    const newWords = await whileOpen(folder, passphrase, async (vault) => {
      await vault.call('people.add', { name: canaries[2], relation: 'friend' })
      cpSync(folder, whileOpenFolder, { recursive: true })
      const change = { current: passphrase, next, oldMayBeKnown: true }
      const { words } = await vault.call('vault.changePassphrase', change)
      await vault.call('people.add', { name: canaries[2], relation: 'friend' })
      return words ?? []
    })
    await using vault = startTestVault()
    await refusalOf(vault.call('vault.open', { folder: vault.token(folder), passphrase }))
    const keys = [oldKey, await keyOf(folder, next)].flatMap((key) => [
      Buffer.from(key),
      ...(['hex', 'base64'] as const).map((form) => Buffer.from(Buffer.from(key).toString(form))),
    ])
    const texts = [
      ...canaries,
      passphrase,
      next,
      ...[made.words, newWords].flatMap((words) => [
        words.slice(0, 3).join(' '),
        words.slice(0, 3).join('-'),
      ]),
    ]
    const secrets = [
      ...keys,
      ...texts.flatMap((text) => (['utf8', 'utf16le'] as const).map((form) => Buffer.from(text, form))),
    ]
    const files = [...filesUnder(folder), ...filesUnder(whileOpenFolder)]
    expect(readdirSync(folder).toSorted()).toEqual(closedFiles)
    expect(files).toContain(join(whileOpenFolder, 'vault.db-wal'))
    const found = files.filter((path) => {
      const content = readFileSync(path)
      return secrets.some((secret) => content.includes(secret))
    })
    expect(found).toEqual([])
    expect(readFileSync(join(folder, 'vault.db')).subarray(0, 15).toString('latin1')).not.toBe(
      'SQLite format 3',
    )
  })
})
