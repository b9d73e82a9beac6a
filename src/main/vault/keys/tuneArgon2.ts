import { randomBytes } from 'node:crypto'
import { asPassphrase } from './passphrase.ts'
import { argon2Least, type Argon2Parameters } from './argon2Bounds.ts'
import { tunedParameters } from './argon2Tuning.ts'
import { saltBytes } from './headerFormat.ts'
import { slotKeyFromPassphrase } from './slotKey.ts'

/**
 * Measures one derivation with the least parameters, and chooses from it.
 * @param targetMs how long a derivation should take; 0 measures nothing and takes the least
 * @throws `cancelled`
 */
export const tuneArgon2 = async (targetMs: number, signal: AbortSignal): Promise<Argon2Parameters> => {
  if (targetMs <= 0) return argon2Least
  const salt = new Uint8Array(randomBytes(saltBytes))
  const { durationMs } = await slotKeyFromPassphrase(asPassphrase('measured'), salt, argon2Least, signal)
  return tunedParameters({ parameters: argon2Least, durationMs }, targetMs)
}
