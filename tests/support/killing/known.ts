import { asDataKey, type DataKey } from '#vault/keys/dataKey.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { requireWhole } from '#vault/storage/wholeness.ts'
import { closeRoom } from '#vault/vault/closeRoom.ts'
import { keyOf, openByKey } from '../openByKey.ts'

/** What people wrote, by what it is: the text of each note, and each promise that is there. */
export type Facts = Readonly<Record<string, string>>

export const noteFact = (noteId: string): string => `note ${noteId}`
export const stepFact = (title: string): string => `step ${title}`

/** What happens to a vault, as it is told before it is asked for and again when it was acknowledged; null is gone. */
export type Change = {
  readonly facts?: Readonly<Record<string, string | null>>
  readonly passphrase?: string
  readonly words?: string
  /** A backup was made at this path. */
  readonly backup?: string
  /** The backup at this path was restored over the vault. */
  readonly restored?: string
}

/** All that must be true of a vault, and of the backups that were made of it. */
export type Known = {
  readonly passphrase: string
  readonly words: string
  readonly facts: Facts
  readonly backups: Readonly<Record<string, { readonly words: string; readonly facts: Facts }>>
}

export const after = (known: Known, change: Change): Known => {
  const { passphrase = known.passphrase, words = known.words } = change
  const backups =
    change.backup === undefined
      ? known.backups
      : { ...known.backups, [change.backup]: { words: known.words, facts: known.facts } }
  if (change.restored !== undefined) {
    const then = known.backups[change.restored]?.facts ?? {}
    // What was erased since stays gone.
    const stays = Object.entries(then).filter(([fact]) => fact in known.facts)
    return { passphrase, words, backups, facts: Object.fromEntries(stays) }
  }
  const facts = Object.entries({ ...known.facts, ...change.facts })
  const there = facts.filter((fact): fact is [string, string] => fact[1] !== null)
  return { passphrase, words, backups, facts: Object.fromEntries(there) }
}

type Named = { readonly name: string; readonly text: string }

export const factsIn = (db: ReadDb): Facts => {
  const notes = db.all<Named>(
    'SELECT id AS name, body_plain AS text FROM note WHERE purged_on IS NULL AND body_plain IS NOT NULL',
  )
  const steps = db.all<Named>("SELECT title AS name, 'there' AS text FROM next_step WHERE purged_on IS NULL")
  return Object.fromEntries([
    ...notes.map(({ name, text }) => [noteFact(name), text]),
    ...steps.map(({ name, text }) => [stepFact(name), text]),
  ])
}

/**
 * Opens a vault as the program does, reads it to its end, every page, index and reference, and closes it again.
 * @returns null when the passphrase is not its own
 * @throws whatever keeps a vault from being opened
 */
export const lookInto = async (folder: string, passphrase: string): Promise<Facts | null> => {
  const key = await keyIfFits(folder, passphrase)
  if (key === null) return null
  return lookWith(folder, key)
}

/** The same with a key that is known already. */
export const lookWith = async (folder: string, key: Uint8Array): Promise<Facts> => {
  const room = await openByKey(folder, key)
  try {
    requireWhole(room.database.read)
    return factsIn(room.database.read)
  } finally {
    closeRoom(room)
  }
}

/** By header and passphrase: what was derived of both once, a bed of many rounds need not derive again. */
const derived = new Map<string, Uint8Array | null>()

const keyIfFits = async (folder: string, passphrase: string): Promise<DataKey | null> => {
  const name = `${JSON.stringify(readHeader(folder))} ${passphrase}`
  const known = derived.get(name)
  const key = known === undefined ? await derive(folder, passphrase) : known
  derived.set(name, key)
  // Whoever opens a vault wipes the key at its end.
  return key === null ? null : asDataKey(Uint8Array.from(key))
}

const derive = async (folder: string, passphrase: string): Promise<Uint8Array | null> => {
  try {
    return Uint8Array.from(await keyOf(folder, passphrase))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'wrong-passphrase') return null
    throw error
  }
}
