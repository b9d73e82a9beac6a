import { readFileSync, writeFileSync } from 'node:fs'
import { SubrosaError } from '#shared/errors.ts'
import type { Dice } from '../dice.ts'
import { RefusedCall } from '../vaultProcess.ts'

/** What came of one flipped bit. `wrong`: something else was read than was written, and nobody was told. */
export type Verdict = 'detected' | 'harmless' | 'wrong'

/** Turns one bit of a file round, at the same place in each of the files, which are equal. */
export const flipBit = (paths: readonly string[], dice: Dice): string => {
  const [first] = paths
  if (first === undefined) throw new Error('There is nothing to damage')
  const bytes = readFileSync(first)
  const [at, bit] = [dice.below(bytes.length), dice.below(8)]
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  for (const path of paths) writeFileSync(path, bytes)
  return `byte ${at}, bit ${bit}`
}

/**
 * @param read what can be read now; throws one of our errors when damage is noticed
 * @param whole what was read before anything was damaged
 */
export const judge = async (
  read: () => Promise<{ readonly content: string; readonly isTold: boolean }>,
  whole: string,
): Promise<Verdict> => {
  try {
    const { content, isTold } = await read()
    if (content === whole) return 'harmless'
    return isTold ? 'detected' : 'wrong'
  } catch (error) {
    if (error instanceof SubrosaError && error.code !== 'internal') return 'detected'
    if (error instanceof RefusedCall && error.error.code !== 'internal') return 'detected'
    throw error
  }
}
