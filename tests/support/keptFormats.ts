import { fileURLToPath } from 'node:url'
import { asPassphrase } from '#vault/keys/passphrase.ts'

/** What opens the headers that are kept; their words are those of the backups. Only invented people lie behind them. */
export const keptPassphrase = asPassphrase('violet-harbour-ladder-7')

/** The header of a vault as a released version wrote it, by the version of its format; it fits every kept database. */
export const keptHeader = (version: number): string =>
  fileURLToPath(new URL(`../fixtures/headers/version-${version}.json`, import.meta.url))

/** A packet as a released version wrote it, by the version of its format. */
export const keptPacket = (version: number): string =>
  fileURLToPath(new URL(`../fixtures/packets/version-${version}.age`, import.meta.url))
