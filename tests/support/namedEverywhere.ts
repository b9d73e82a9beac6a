import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tables } from '#vault/storage/tables.ts'
import { closeRoom } from '#vault/vault/closeRoom.ts'
import { knownIds, type KnownIds } from './everyInput.ts'
import { keyOf, openByKey } from './openByKey.ts'
import { shelved } from './shelf.ts'
import { startTestVault, type TestVault } from './vaultProcess.ts'

/** Somebody of the demo vault who is typed by name into every text of it. */
export const typedName = 'Quorra'
export const wholeName = 'Quorra Zyxwell'

type NamedEverywhere = Disposable & {
  readonly folder: string
  readonly passphrase: string
  readonly known: KnownIds
}

const now = '2026-11-22T10:00:00.000Z'

/** The demo vault, in which somebody was renamed and every text in every row begins with their first name. */
export const namedEverywhere = async (): Promise<NamedEverywhere> => {
  const made = await shelved('demo vault that names somebody everywhere', async (into) => {
    await using vault = startTestVault({ now })
    await vault.call('vault.createDemo', { folder: vault.token(into), name: 'Demo vault', language: 'en' })
    const somebody = (await vault.call('people.list', {})).find(({ name }) => name === 'Tobias Renner')
    if (somebody === undefined) throw new Error('The story has nobody of that name')
    await vault.call('people.rename', { personId: somebody.id, name: wholeName })
    await vault.call('prompts.saveOwn', { promptId: null, use: 'closing', text: 'What stays?' })
    await vault.call('holds.set', { of: { scope: 'person', id: somebody.id }, reason: 'They asked' })
    const { rows } = await vault.call('steps.list', {
      scope: { of: 'mine' },
      part: 'open',
      offset: 0,
      limit: 1,
    })
    for (const { id } of rows) await vault.call('trash.move', { table: 'next_step', id })
    const { demoPassphrase } = await vault.call('vault.inspect', { folder: vault.token(into) })
    await vault.close()
    const passphrase = demoPassphrase ?? ''
    return { passphrase, ids: await nameEverywhere(into, passphrase) }
  })
  const place = mkdtempSync(join(tmpdir(), 'subrosa-named-'))
  const folder = join(place, 'vault')
  cpSync(made.folder, folder, { recursive: true })
  const { passphrase, ids } = made.known
  return {
    folder,
    passphrase,
    known: knownIds((table) => ids[table] ?? []),
    [Symbol.dispose]: () => rmSync(place, { recursive: true, force: true }),
  }
}

const nameEverywhere = async (
  folder: string,
  passphrase: string,
): Promise<Readonly<Record<string, readonly string[]>>> => {
  const room = await openByKey(folder, await keyOf(folder, passphrase))
  try {
    return room.database.transaction((db) => {
      const ids: Record<string, readonly string[]> = {}
      for (const { name: table, columns } of tables) {
        for (const [column, { type, content }] of Object.entries(columns)) {
          if (content === 'none' || type !== 'TEXT' || column === 'display_name' || column === 'alias_name')
            continue
          // In a document and in a list of texts the first of them; anything else begins with it.
          db.run(
            `UPDATE ${table} SET "${column}" = CASE
               WHEN json_valid("${column}") AND instr("${column}", '"text":"') > 0
                 THEN replace("${column}", '"text":"', '"text":"${typedName} ')
               WHEN json_valid("${column}") AND instr("${column}", '["') = 1 THEN replace("${column}", '["', '["${typedName} ')
               WHEN json_valid("${column}") THEN "${column}"
               ELSE '${typedName} ' || "${column}" END
             WHERE coalesce("${column}", '') <> ''`,
          )
        }
        if ('id' in columns)
          ids[table] = db.all<{ id: string }>(`SELECT id FROM ${table} LIMIT 60`).map(({ id }) => id)
      }
      return ids
    })
  } finally {
    closeRoom(room)
  }
}

/** Opened behind the real gate. */
export const openNamed = async ({ folder, passphrase }: NamedEverywhere): Promise<TestVault> => {
  const vault = startTestVault({ now })
  await vault.call('vault.open', { folder: vault.token(folder), passphrase })
  return vault
}
