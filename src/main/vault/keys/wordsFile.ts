import type { Passphrase } from '#shared/contract/call.ts'
import { askKeyWorker } from './askKeyWorker.ts'
import { backupPassphrase } from './recoveryWords.ts'

/** The age work factor behind a passphrase somebody chose (design.md 5): scrypt with N = 2^18. */
const logWork = 18

/**
 * `recovery-words-N.age`: the words, joined by hyphens on one line, in an armored age file that the vault's
 * passphrase opens. Lies beside automatic backups, whose passphrase that line is.
 * @throws `cancelled`
 */
export const makeWordsFile = async (
  words: readonly string[],
  passphrase: Passphrase,
  signal: AbortSignal,
): Promise<string> => {
  const { armored } = await askKeyWorker(
    {
      kind: 'age-file',
      passphrase: passphrase,
      logWork,
      content: `${backupPassphrase(words)}\n`,
    },
    signal,
  )
  return armored
}
