import { randomInt } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { Passphrase } from '#shared/contract/call.ts'

/**
 * A text of our own as a passphrase (NFKC, as `Passphrase` says): suggested words, recovery words joined by hyphens.
 * What somebody typed comes through the gate, which has made it one.
 */
export const asPassphrase = (text: string): Passphrase => text.normalize('NFKC') as Passphrase

export const suggestedWords = 6

/** Six words of the BIP-39 list, each chosen by itself, joined by hyphens: 66 bits. */
export const suggestPassphrase = (): Passphrase =>
  asPassphrase(Array.from({ length: suggestedWords }, () => wordlist[randomInt(wordlist.length)]).join('-'))
