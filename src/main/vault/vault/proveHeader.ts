import type { Passphrase } from '#shared/contract/call.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { DataKey } from '#vault/keys/dataKey.ts'
import { unlockHeader, unlockHeaderWithWords } from '#vault/keys/header.ts'
import type { Header } from '#vault/keys/headerFormat.ts'
import type { WordEntropy } from '#vault/keys/recoveryWords.ts'

/** A proof for `replaceHeader`: the passphrase opens the header that lies on the disk, and finds the same data key. */
export const provenByPassphrase =
  (passphrase: Passphrase, dataKey: DataKey, signal: AbortSignal) =>
  async (written: Header): Promise<void> =>
    requireSame(dataKey, (await unlockHeader(written, passphrase, signal)).dataKey)

export const provenByWords =
  (words: WordEntropy, dataKey: DataKey) =>
  (written: Header): void =>
    requireSame(dataKey, unlockHeaderWithWords(written, words))

/** A header that was written right opens to the key it was written with; anything else is a fault of ours. */
const requireSame = (expected: DataKey, found: DataKey): void => {
  const isSame = Buffer.compare(expected, found) === 0
  found.fill(0)
  if (!isSame) throw new SubrosaError('internal')
}
