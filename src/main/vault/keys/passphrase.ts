import { randomInt } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'

/**
 * One form for what different keyboards and systems type for the same text (Unicode NFKC).
 * Every derivation from a passphrase starts here, the age file included.
 */
export const normalisePassphrase = (passphrase: string): string => passphrase.normalize('NFKC')

/** The bytes Argon2id is given: UTF-8 of the normalised text. */
export const passphraseBytes = (passphrase: string): Uint8Array =>
  new TextEncoder().encode(normalisePassphrase(passphrase))

const suggestedWords = 6

/** Six words of the BIP-39 list, each chosen by itself, joined by hyphens: 66 bits. */
export const suggestPassphrase = (): string =>
  Array.from({ length: suggestedWords }, () => wordlist[randomInt(wordlist.length)]).join('-')
