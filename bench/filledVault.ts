import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Instant, PlainDate, type Now } from '#shared/dates.ts'
import type { CircleId, NoteId, VaultId } from '#shared/ids.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { closeRoom } from '#vault/vault/closeRoom.ts'
import { makeVault } from '#vault/vault/makeVault.ts'
import { openDatabase } from '#vault/storage/database.ts'
import { add } from '#vault/storage/rows.ts'
import { newId, newLife } from '#vault/storage/stamps.ts'
import { foundVault } from '#vault/storage/vault.ts'
import { noteOf } from './words.ts'

export const passphrase = asPassphrase('seven quiet lanterns over the harbour')
const at = new Date().toISOString()
export const now: Now = { instant: Instant.parse(at), today: PlainDate.parse(at.slice(0, 10)) }
const wordsPerNote = 120

export type FilledVault = Disposable & {
  readonly folder: string
  /** Removed with the vault: for whatever is made beside it. */
  readonly scratch: string
}

/**
 * A closed vault with so many notes of 120 words, made as the app makes one. Its key derivation is the least the vault
 * allows, so that what comes beside it shows.
 */
export const makeFilledVault = async (notes: number): Promise<FilledVault> => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'subrosa-bench-'))
  const folder = path.join(scratch, 'vault')
  const { room } = await makeVault({
    folder,
    name: 'Bench',
    passphrase,
    now,
    argon2TargetMs: 0,
    signal: new AbortController().signal,
    progress: () => undefined,
    fill: (fresh) => {
      using database = openDatabase({ ...fresh, mode: 'read-write' })
      database.transaction((db) => {
        const founding = { vaultId: newId<VaultId>(), name: 'Bench', myName: 'Ana' } as const
        foundVault(db, { ...founding, preset: 'keep_longer', language: 'en', isDemo: false }, now.today)
        for (let index = 0; index < notes; index++) addNote(db, index)
      })
    },
  })
  closeRoom(room)
  return { folder, scratch, [Symbol.dispose]: () => rmSync(scratch, { recursive: true, force: true }) }
}

const addNote = (db: Parameters<typeof add>[0], index: number): void => {
  const { doc, plain } = noteOf(wordsPerNote, index)
  add(db, 'note', {
    id: newId<NoteId>(),
    ...newLife(now.today, null),
    owner_table: 'circle',
    owner_id: newId<CircleId>(),
    circle_id: null,
    layer: 'private',
    state: 'kept',
    title: null,
    body_doc: JSON.stringify(doc),
    body_plain: plain,
    sensitivity: 1,
    for_next: 0,
    sealed_blob: null,
    position: 0,
  })
}
