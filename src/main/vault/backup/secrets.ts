import type { BackupSecret } from '#shared/contract/backup.ts'
import type { Passphrase } from '#shared/contract/call.ts'
import { backupPassphrase, parseTypedWords, wordsOf } from '#vault/keys/recoveryWords.ts'

/**
 * What opens a backup file, as age is given it: the passphrase, or the twelve words joined by hyphens.
 * @throws `invalid-input` with `not-a-word` or `words-checksum`
 */
export const passphraseOf = (secret: BackupSecret): Passphrase =>
  secret.kind === 'passphrase' ? secret.passphrase : backupPassphrase(wordsOf(parseTypedWords(secret.words)))
