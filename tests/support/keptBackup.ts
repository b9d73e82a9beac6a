import { fileURLToPath } from 'node:url'

/** Words that anybody may know: nothing but invented people lies in the kept backups. */
export const keptBackupWords = `${'abandon '.repeat(11)}about`

/** A backup as a released version wrote it, by the version of its schema. */
export const keptBackup = (version: number): string =>
  fileURLToPath(new URL(`../fixtures/backups/schema-${version}.subrosa-backup`, import.meta.url))
