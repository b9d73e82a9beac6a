import type { Passphrase } from '#shared/contract/call.ts'
import type { Progress } from '#shared/contract/call.ts'
import type { PlainDate } from '#shared/dates.ts'
import { SubrosaError, throwIfCancelled } from '#shared/errors.ts'
import type { VaultId } from '#shared/ids.ts'
import type { Argon2Parameters } from '#vault/keys/argon2Bounds.ts'
import { newDatabaseSalt } from '#vault/keys/databaseFile.ts'
import { newDataKey, wipe, type DataKey } from '#vault/keys/dataKey.ts'
import { makeHeader, unlockHeader } from '#vault/keys/header.ts'
import type { Header } from '#vault/keys/headerFormat.ts'
import { readNextHeader, writeNextHeader } from '#vault/keys/headerFile.ts'
import { fromBase64 } from '#vault/keys/keyslot.ts'
import { newWordEntropy, wordsOf, type WordEntropy } from '#vault/keys/recoveryWords.ts'
import { openDatabase } from '#vault/storage/database.ts'
import { migrate } from '#vault/storage/migrations/index.ts'
import {
  setPassphraseChangedOn,
  setVaultIdentity,
  setWordsProvenOn,
  vaultSettings,
} from '#vault/storage/vault.ts'
import { discardNext } from './switchVault.ts'
import { requireWhole } from '#vault/storage/wholeness.ts'
import { nextDatabasePath } from './vaultFolder.ts'

/** A database that has our tables and no rows, closed; whoever fills it opens it and closes it again. */
export type FreshDatabase = { readonly path: string; readonly key: DataKey; readonly salt: Uint8Array }

/** Puts rows in, the row of `vault` among them. */
export type Fill = (fresh: FreshDatabase) => Promise<void> | void

export type NextVault = {
  readonly header: Header
  readonly dataKey: DataKey
  readonly salt: Uint8Array
  readonly words: readonly string[]
}

/** The words a vault has and the file of them, for one that only gets a fresh key. */
export type KeptWords = { readonly entropy: WordEntropy; readonly number: number; readonly file: string }

type Wanted = {
  readonly folder: string
  readonly vaultId: VaultId
  /** Null keeps the name that the rows came with. */
  readonly name: string | null
  readonly passphrase: Passphrase
  readonly argon2id: Argon2Parameters
  readonly wordsNumber: number
  /** The passphrase and the words stay what they were; without it the words are new. */
  readonly kept?: KeptWords
  readonly today: PlainDate
  readonly fill: Fill
}

export type LongWork = { readonly signal: AbortSignal; readonly progress: (progress: Progress) => void }

/**
 * Makes a whole vault beside whatever the folder holds, under a fresh data key, and proves it: the
 * header is read back and opened with the passphrase, the database opened with the key from that header and read to
 * its end. `switchToNext` then puts it into force. When anything fails, nothing of it is left.
 * @throws `cancelled`, `disk-full`, `read-only`, what `fill` throws
 */
export const buildNext = async (wanted: Wanted, { signal, progress }: LongWork): Promise<NextVault> => {
  const { folder, passphrase, today, kept } = wanted
  const dataKey = newDataKey()
  const salt = newDatabaseSalt()
  const entropy = kept?.entropy ?? newWordEntropy()
  try {
    // What a program that was killed in the middle has left is under a key nobody has.
    discardNext(folder)
    progress({ phase: 'deriving-key', done: 0, total: 1 })
    const file = kept === undefined ? {} : { wordsFile: kept.file }
    const parts = { ...wanted, ...file, dataKey, databaseSalt: salt, words: entropy }
    const header = await makeHeader(parts, signal)
    progress({ phase: 'writing', done: 0, total: 1 })
    await makeDatabase({ path: nextDatabasePath(folder), key: dataKey, salt }, wanted)
    throwIfCancelled(signal)
    writeNextHeader(folder, header)
    progress({ phase: 'proving', done: 0, total: 1 })
    await proveNext(folder, { header, dataKey }, passphrase, signal)
    throwIfCancelled(signal)
    return { header, dataKey, salt, words: wordsOf(entropy) }
  } catch (error) {
    wipe(dataKey)
    discardNext(folder)
    throw error
  } finally {
    wipe(entropy)
  }

  async function makeDatabase(fresh: FreshDatabase, { fill, vaultId, name }: Wanted): Promise<void> {
    {
      using database = openDatabase({ ...fresh, mode: 'create' })
      migrate(database)
    }
    await fill(fresh)
    using database = openDatabase({ ...fresh, mode: 'read-write' })
    const { name: filledName } = vaultSettings(database.read)
    database.transaction((db) => {
      setVaultIdentity(db, { vaultId, name: name ?? filledName }, today)
      if (kept !== undefined) return
      setWordsProvenOn(db, null, today)
      setPassphraseChangedOn(db, today, today)
    })
  }
}

const proveNext = async (
  folder: string,
  made: { readonly header: Header; readonly dataKey: DataKey },
  passphrase: Passphrase,
  signal: AbortSignal,
): Promise<void> => {
  const header = readNextHeader(folder)
  const { dataKey } = await unlockHeader(header, passphrase, signal)
  const isSame = header.checksum === made.header.checksum && Buffer.compare(dataKey, made.dataKey) === 0
  if (!isSame) throw new SubrosaError('internal')
  const salt = fromBase64(header.databaseSalt)
  using database = openDatabase({ path: nextDatabasePath(folder), key: dataKey, salt, mode: 'read-write' })
  requireWhole(database.read)
  vaultSettings(database.read)
}
