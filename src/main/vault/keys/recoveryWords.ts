import { randomBytes } from 'node:crypto'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { Passphrase } from '#shared/contract/call.ts'
import { SubrosaError } from '#shared/errors.ts'
import { asPassphrase, suggestedWords } from './passphrase.ts'

/** Twelve words of the BIP-39 English list: 128 random bits and four bits of checksum. */
export type WordEntropy = Uint8Array

export const entropyBytes = 16
export const wordCount = 12

const known = new Set(wordlist)

export const newWordEntropy = (): WordEntropy => new Uint8Array(randomBytes(entropyBytes))

export const wordsOf = (entropy: WordEntropy): string[] => entropyToMnemonic(entropy, wordlist).split(' ')

/** One word as typed, in the form of the list: no white space, small letters. */
export const tidyWord = (word: string): string => word.normalize('NFKC').trim().toLowerCase()

/**
 * Reads words as people type them: in any case, parted by spaces, new lines, commas, hyphens or the numbers of a sheet.
 * @throws `invalid-input/not-a-word` when one is not in the list or their number is not twelve
 * @throws `invalid-input/words-checksum` when each is a word but together they are not a set that was ever given out
 */
export const parseTypedWords = (typed: string): WordEntropy => {
  const words = wordsIn(typed)
  if (words.length !== wordCount || words.some((word) => !known.has(word))) {
    throw new SubrosaError('invalid-input', { reason: 'not-a-word' })
  }
  try {
    return new Uint8Array(mnemonicToEntropy(words.join(' '), wordlist))
  } catch (cause) {
    throw new SubrosaError('invalid-input', { reason: 'words-checksum', cause })
  }
}

const wordsIn = (typed: string): string[] =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Mark}]+/u)
    .filter((word) => word !== '')

/**
 * The six words of a packet (`suggestPassphrase`), typed as people type what they were told by voice.
 * @throws `invalid-input/not-six-words` when one is not in the list or their number is not six
 */
export const parseSixWords = (typed: string): Passphrase => {
  const words = wordsIn(typed)
  if (words.length !== suggestedWords || words.some((word) => !known.has(word))) {
    throw new SubrosaError('invalid-input', { reason: 'not-six-words' })
  }
  return backupPassphrase(words)
}

const mostCompletions = 6

/** Up to six words of the list that begin with what has been typed so far; none for nothing typed. */
export const completeWord = (prefix: string): string[] => {
  const tidy = tidyWord(prefix)
  return tidy === '' ? [] : wordlist.filter((word) => word.startsWith(tidy)).slice(0, mostCompletions)
}

/** The passphrase of every automatic backup: the words joined by hyphens. */
export const backupPassphrase = (words: readonly string[]): Passphrase => asPassphrase(words.join('-'))
