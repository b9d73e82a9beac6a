import type { PlainError } from '#shared/errors.ts'
import type { Dice } from '../dice.ts'
import { noteFact, stepFact, type Facts } from '../killing/known.ts'
import { noteDoc } from '../noteDoc.ts'
import { placeToWriteIn, type Place } from '../placeToWrite.ts'
import { RefusedCall, type TestVault } from '../vaultProcess.ts'

/** What becomes true when a write is acknowledged; null is gone. */
export type Write = {
  readonly facts: Readonly<Record<string, string | null>>
  readonly run: () => Promise<unknown>
}

/** Writes of every kind that typing makes, one at a time, into one open vault. */
export type Writer = { readonly next: (dice: Dice) => Promise<Write> }

export const openWith = async (vault: TestVault, folder: string, passphrase: string): Promise<void> =>
  void (await vault.call('vault.open', { folder: vault.token(folder), passphrase }))

/** Makes the notes that are written in, so that there is room for them. @throws when the vault has no session */
export const startWriting = async (vault: TestVault): Promise<Writer> => {
  const place = await placeToWriteIn(vault)
  for (const layer of layers) await openNote(vault, place, layer)
  return { next: (dice) => nextWrite(vault, place, dice) }
}

const layers = ['private', 'agreed'] as const

const nextWrite = (vault: TestVault, place: Place, dice: Dice): Promise<Write> =>
  dice.below(4) === 0 ? promise(vault, place, dice) : text(vault, place, dice)

const promise = async (vault: TestVault, { me, sessionId }: Place, dice: Dice): Promise<Write> => {
  const title = `step ${dice.below(2 ** 31)}`
  const step = {
    title,
    ownerPersonId: me,
    circleId: null,
    sessionId,
    horizon: 'someday',
    dueOn: null,
  } as const
  return { facts: { [stepFact(title)]: 'there' }, run: () => vault.call('steps.create', step) }
}

const openNote = (vault: TestVault, { sessionId }: Place, layer: (typeof layers)[number]) =>
  vault.call('notes.open', { owner: { table: 'session', id: sessionId }, layer })

const text = async (vault: TestVault, place: Place, dice: Dice): Promise<Write> => {
  const note = await openNote(vault, place, dice.pick(layers))
  const words = `${dice.below(2 ** 31)} `.repeat(1 + dice.below(dice.below(4) === 0 ? 2_000 : 60)).trim()
  const save = { noteId: note.id, baseRev: note.rev, doc: noteDoc(words) }
  return { facts: { [noteFact(note.id)]: words }, run: () => vault.call('notes.save', save) }
}

/** @returns null when it was acknowledged, else the error the window is given */
export const tryTo = async (write: Write): Promise<PlainError | null> => {
  try {
    await write.run()
    return null
  } catch (error) {
    if (error instanceof RefusedCall) return error.error
    throw error
  }
}

export const withWrite = (facts: Facts, write: Write): Facts => {
  const all = Object.entries({ ...facts, ...write.facts })
  return Object.fromEntries(all.filter((fact): fact is [string, string] => fact[1] !== null))
}

/** In words what differs; empty when nothing does. */
export const differencesOf = (found: Facts, expected: Facts): string[] =>
  [...new Set([...Object.keys(found), ...Object.keys(expected)])]
    .filter((name) => found[name] !== expected[name])
    .map(
      (name) =>
        `${name}: ${found[name]?.slice(0, 20) ?? 'nothing'}, not ${expected[name]?.slice(0, 20) ?? 'nothing'}`,
    )
