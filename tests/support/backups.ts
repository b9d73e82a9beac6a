import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import Database from 'better-sqlite3-multiple-ciphers'
import { PlainDate, PlainDateTime } from '#shared/dates.ts'
import { unlockHeader } from '#vault/keys/header.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import { fromBase64 } from '#vault/keys/keyslot.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { openDatabase, type VaultDatabase } from '#vault/storage/database.ts'
import { readAllRows, type Row } from '#vault/storage/rows.ts'
import { tables } from '#vault/storage/tables.ts'
import { leastMemoryKiB, makeQuickToOpen } from './quickToOpen.ts'
import { shelved } from './shelf.ts'
import { startTestVault, type TestVault } from './vaultProcess.ts'
import { noteDoc } from './noteDoc.ts'

export const vaultPassphrase = asPassphrase('violet-harbour-ladder-7')
export const backupPassphrase = asPassphrase('copper-meadow-lantern-42')
/** Words that lie in the vault's texts and in nothing that may be read without a key. */
export const canaries = ['Zibeline', 'Quarrington', 'Velloso', 'Ombreline', 'Farrowdale'] as const

export type Home = Disposable & { readonly path: string; readonly in: (name: string) => string }

/** A folder that is removed with everything in it. */
export const makeHome = (): Home => {
  const path = mkdtempSync(join(tmpdir(), 'subrosa-backups-'))
  return {
    path,
    in: (name) => join(path, name),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  }
}

export const folderIn = (home: Home, name: string): string => {
  mkdirSync(home.in(name))
  return home.in(name)
}

/** Starts a vault process with a new vault in it. */
export const startNewVault = async (
  folder: string,
  now?: string,
): Promise<{ vault: TestVault; words: string }> => {
  const vault = startTestVault(now === undefined ? {} : { now })
  const { words } = await vault.call('vault.create', {
    folder: vault.token(folder),
    name: `${canaries[0]} vault`,
    myName: `Ana ${canaries[1]}`,
    passphrase: vaultPassphrase,
    preset: 'short_lived',
    language: 'en',
  })
  return { vault, words: words.join(' ') }
}

/**
 * Starts a vault process with a vault in it, at `vault` in a home folder, that holds what `fillWithWork` puts there. All
 * of a run are copies of one: same id, same key, same words.
 */
export const startFilledVault = async (home: Home) => {
  const made = await shelved('vault with work', async (folder) => {
    const { vault, words } = await startNewVault(folder)
    const work = await fillWithWork(vault)
    await vault.close()
    await makeQuickToOpen(folder, vaultPassphrase, leastMemoryKiB)
    return { words, ...work }
  })
  cpSync(made.folder, home.in('vault'), { recursive: true })
  const vault = startTestVault()
  await vault.call('vault.open', { folder: vault.token(home.in('vault')), passphrase: vaultPassphrase })
  return { vault, ...made.known }
}

/** A circle of four, a session with notes in every layer, next steps, one of them done: rows in every table. */
export const fillWithWork = async (vault: TestVault) => {
  const circle = await vault.call('circles.found', {
    name: `${canaries[2]} circle`,
    kind: 'mastermind',
    purpose: `To build what ${canaries[3]} needs`,
    peerBasis: 'All of us run something small',
    cadence: { mode: 'every_n_weeks', n: 2 },
    sessionMinutes: 90,
    people: [{ newName: 'Ben' }, { newName: 'Chiara' }, { newName: 'Dmitri Øst' }],
  })
  const [me] = (await vault.call('people.list', {})).filter((person) => person.isMe)
  if (me === undefined) throw new Error('nobody is me')
  const session = await vault.call('sessions.plan', {
    circleId: circle.id,
    plannedFor: PlainDateTime.parse('2026-11-21T18:30'),
    lengthMinutes: 90,
    place: 'home',
    hostPersonId: null,
  })
  await vault.call('sessions.start', { sessionId: session.id, beforeCharter: true })
  const layers = ['private', 'for_presenter', 'agreed'] as const
  for (const layer of layers) {
    const note = await vault.call('notes.open', { owner: { table: 'session', id: session.id }, layer })
    await vault.call('notes.save', {
      noteId: note.id,
      baseRev: note.rev,
      doc: noteDoc(`${canaries[4]} ${layer} 🌹`),
    })
  }
  const step = (title: string, dueOn: string | null) =>
    vault.call('steps.create', {
      title,
      ownerPersonId: me.id,
      circleId: circle.id,
      sessionId: session.id,
      horizon: dueOn === null ? 'this_week' : 'date',
      dueOn: dueOn === null ? null : PlainDate.parse(dueOn),
    })
  const call = await step(`Call ${canaries[3]}`, '2026-12-01')
  const draft = await step('Write the draft', null)
  await vault.call('steps.settle', { stepId: draft.id, as: 'done', sessionId: session.id })
  await vault.call('sessions.wrapUp', { sessionId: session.id })
  return { circle, session, me, call }
}

export type AllRows = Readonly<Record<string, readonly Row[]>>

/** Opens a closed vault's database itself, with the key its passphrase gives, beside all of the vault's calls. */
export const openFolder = async (folder: string, passphrase: string): Promise<VaultDatabase> => {
  const header = readHeader(folder)
  const { dataKey } = await unlockHeader(header, asPassphrase(passphrase), new AbortController().signal)
  return openDatabase({
    path: join(folder, 'vault.db'),
    key: dataKey,
    salt: new Uint8Array(fromBase64(header.databaseSalt)),
    // A read-only connection would leave the files of a write-ahead log behind.
    mode: 'read-write',
  })
}

/** Every row of a closed vault's folder, table by table. */
export const rowsOfFolder = async (folder: string, passphrase: string): Promise<AllRows> => {
  using database = await openFolder(folder, passphrase)
  return Object.fromEntries(tables.map((table) => [table.name, [...readAllRows(database.read, table)]]))
}

/** Tables that hold what people wrote; the others are about the vault itself and differ after a restore. */
export const contentOf = (rows: AllRows): AllRows => {
  const { vault: _vault, outside_file: _files, audit_event: _audit, ...content } = rows
  return content
}

/** Decrypts a backup with the age library itself, and decompresses it: none of our own reading. */
export const unsealed = async (path: string, secret: string): Promise<Buffer> => {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(secret)
  return zstdDecompressSync(await decrypter.decrypt(readFileSync(path)))
}

/** Wraps any bytes as a backup wraps its image, at work factor 12 unless another is asked for. */
export const sealed = async (
  content: Uint8Array,
  secret: string,
  { workFactor = 12, isCompressed = true } = {},
): Promise<Uint8Array> => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(secret)
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(isCompressed ? zstdCompressSync(content) : content)
}

/** Takes a backup apart, lets `change` work on the plain database in it, and wraps it up again at another path. */
export const forged = async (
  backup: string,
  secret: string,
  to: string,
  change: (image: Database.Database) => void,
): Promise<string> => {
  const image = new Database(await unsealed(backup, secret))
  image.unsafeMode(true)
  change(image)
  writeFileSync(to, await sealed(image.serialize(), secret))
  image.close()
  return to
}
