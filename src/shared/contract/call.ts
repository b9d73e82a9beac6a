import { z } from 'zod'

/** How far long work has come; `done` and `total` count the same unit (bytes, rows or steps). */
export const Progress = z.strictObject({
  phase: z.enum([
    'preparing',
    'deriving-key',
    'reading',
    'writing',
    'proving',
    'copying',
    'checking',
    'finishing',
  ]),
  done: z.number().min(0),
  total: z.number().min(0),
})
export type Progress = z.infer<typeof Progress>

type CallShape<In extends z.ZodType, Out extends z.ZodType> = { readonly input: In; readonly output: Out }

/** One entry of the contract. Input and output are validated at the gate, in the vault process only. */
export const call = <In extends z.ZodType, Out extends z.ZodType>(
  shape: CallShape<In, Out>,
): CallShape<In, Out> => shape

export const Nothing = z.strictObject({})
export type Nothing = z.infer<typeof Nothing>

/**
 * Strings that are no text although nothing in their form says so: secrets, words of a list, digests. Alias view leaves
 * them as they are, and a call that takes nothing else is answered in it.
 */
export const codes = z.registry()

/** Marks a string as such; goes last, because every further check makes a string of its own. */
export const code = <S extends z.ZodType>(schema: S): S => {
  codes.add(schema)
  return schema
}

/** A name somebody typed: 1 to 200 characters after trimming, no line breaks or control characters. */
export const Name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]*$/u)

/** One line of text a person typed, up to 2,000 characters. */
export const Line = z.string().trim().max(2_000)

/**
 * A passphrase, in one form for what different keyboards and systems type for the same text (Unicode NFKC): the gate
 * normalises what was typed, and behind it only this type is taken. Bounded so that hashing stays bounded.
 */
export const Passphrase = code(z.string().min(1).max(1_024).normalize('NFKC').brand<'Passphrase'>())
export type Passphrase = z.infer<typeof Passphrase>

/** Recovery words as typed, in any spacing; checked word by word in the vault process. */
export const TypedWords = code(z.string().min(1).max(512))

/** Twelve words of the BIP-39 English list. */
export const RecoveryWords = z.array(code(z.string().min(3).max(8))).length(12)

/** The most rows that cross at once: what a list shows and what lies around it. */
export const mostRows = 200

/** A stretch of a list: `limit` rows from place `offset` on, which counts from 0. */
export const Stretch = { offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(mostRows) }

/** A stretch of a list, and how long the whole is. */
export const listed = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({ total: z.int().min(0), rows: z.array(row).max(mostRows) })
