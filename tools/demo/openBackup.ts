import { readFileSync } from 'node:fs'
import { zstdDecompressSync } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import Database from 'better-sqlite3-multiple-ciphers'

export type Rows = ReadonlyMap<string, readonly Record<string, unknown>[]>

/**
 * Opens a backup the way docs/formats.md says anybody can, `age -d | zstd -d`, without a line of the app's own code.
 * @returns every table's rows, ordered by id
 */
export const rowsOfBackup = async (file: string, passphrase: string): Promise<Rows> => {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const image = zstdDecompressSync(await decrypter.decrypt(readFileSync(file)))
  const database = new Database(image)
  try {
    const names = database
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all()
      .map(({ name }) => name)
    return new Map(
      names.map((name) => [
        name,
        database.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}" ORDER BY 1`).all(),
      ]),
    )
  } finally {
    database.close()
  }
}
