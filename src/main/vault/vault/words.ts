import type { Passphrase } from '#shared/contract/call.ts'
import { requirePassphrase } from './requirePassphrase.ts'
import { wipe } from '#vault/keys/dataKey.ts'
import { currentWords as unwrapWords, withNewWords } from '#vault/keys/header.ts'
import { readHeader, replaceHeader } from '#vault/keys/headerFile.ts'
import { newWordEntropy, parseTypedWords, tidyWord, wordsOf } from '#vault/keys/recoveryWords.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import type { WriteTools } from '#vault/policies.ts'
import type { OpenRoom } from '#vault/room.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { setWordsProvenOn } from '#vault/storage/vault.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import { provenByWords } from './proveHeader.ts'

/** The twelve words of an open vault. @throws `corrupt/header-damaged` */
export const currentWords = (room: OpenRoom): string[] => unwrapWords(readHeader(room.folder), room.dataKey)

/**
 * `recovery-words-<number>.age`, which lies beside automatic backups: the words behind the vault's passphrase.
 * `bytes` is the armored file.
 */
export const wordsFile = (room: OpenRoom): { readonly number: number; readonly bytes: Uint8Array } => {
  const { number, file } = readHeader(room.folder).words
  return { number, bytes: new TextEncoder().encode(file) }
}

/** Three of the twelve, by their position on the sheet; right ones are noted with the day. */
export const proveWords = (
  room: OpenRoom,
  db: WriteDb,
  answers: readonly { readonly position: number; readonly word: string }[],
  tools: WriteTools,
): { right: boolean } => {
  const words = currentWords(room)
  const right = answers.every(({ position, word }) => words[position - 1] === tidyWord(word))
  // The same word three times proves one word only.
  const areDifferent = new Set(answers.map(({ position }) => position)).size === answers.length
  return noteProven(db, right && areDifferent, tools)
}

/** @throws `invalid-input/not-a-word`, `invalid-input/words-checksum` */
export const checkWords = (
  room: OpenRoom,
  db: WriteDb,
  typed: string,
  tools: WriteTools,
): { right: boolean } => {
  const entropy = parseTypedWords(typed)
  const right = wordsOf(entropy).join(' ') === currentWords(room).join(' ')
  wipe(entropy)
  return noteProven(db, right, tools)
}

const noteProven = (db: WriteDb, right: boolean, { now, changed }: WriteTools): { right: boolean } => {
  if (right) {
    setWordsProvenOn(db, now.today, now.today)
    changed('vault.changed', { at: now.instant })
  }
  return { right }
}

/**
 * A new set of words; the old ones open this vault no more, and go on opening the backups that were made to them.
 * @throws `wrong-passphrase`, `cancelled`, `disk-full`, `read-only`
 */
export const newWords = async (
  doorkeeper: Doorkeeper,
  room: OpenRoom,
  passphrase: Passphrase,
  tools: CallTools,
): Promise<{ words: string[] }> => {
  const { now, signal, progress } = tools
  progress({ phase: 'deriving-key', done: 0, total: 1 })
  await requirePassphrase(room, passphrase, doorkeeper, tools)
  const entropy = newWordEntropy()
  try {
    const secret = { passphrase, words: entropy }
    const next = await withNewWords(readHeader(room.folder), room.dataKey, secret, signal)
    progress({ phase: 'proving', done: 0, total: 1 })
    await replaceHeader(room.folder, next, provenByWords(entropy, room.dataKey), (enforce) =>
      room.database.transaction((db) => {
        setWordsProvenOn(db, null, now.today)
        enforce()
      }),
    )
    return { words: wordsOf(entropy) }
  } finally {
    wipe(entropy)
  }
}
