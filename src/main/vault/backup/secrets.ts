import type { BackupSecret } from '#shared/contract/backup.ts'
import { normalisePassphrase } from '#vault/keys/passphrase.ts'
import { backupPassphrase, parseTypedWords, wordsOf } from '#vault/keys/recoveryWords.ts'

/**
 * What opens a backup file, as age is given it: the passphrase (NFKC), or the twelve words joined by hyphens.
 * @throws `invalid-input` with `not-a-word` or `words-checksum`
 */
export const passphraseOf = (secret: BackupSecret): string =>
  secret.kind === 'passphrase'
    ? normalisePassphrase(secret.passphrase)
    : backupPassphrase(wordsOf(parseTypedWords(secret.words)))
