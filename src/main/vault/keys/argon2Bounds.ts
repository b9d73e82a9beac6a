import { SubrosaError } from '#shared/errors.ts'

/** Parameters of Argon2id, version 1.3 (RFC 9106). */
export type Argon2Parameters = {
  readonly memoryKiB: number
  /** t: passes over the memory. */
  readonly passes: number
  /** p: lanes; worked through one after another here, so more of them cost no more memory. */
  readonly lanes: number
}

const MiB = 1024

/** What a header may ask for before it counts as damaged (design.md 4). */
export const argon2Limits = {
  memoryKiB: { least: 64 * MiB, most: 1024 * MiB },
  passes: { least: 1, most: 10 },
  lanes: { least: 1, most: 4 },
} as const

/** What we choose ourselves: never less than the first, never more memory than the second. */
export const argon2Least: Argon2Parameters = { memoryKiB: 64 * MiB, passes: 3, lanes: 1 }
export const argon2MostMemoryKiB = 256 * MiB

const isWithin = (value: number, { least, most }: { least: number; most: number }): boolean =>
  Number.isInteger(value) && value >= least && value <= most

/**
 * Looked at before any memory is taken: a header must not be able to ask for a terabyte.
 * @throws `corrupt/key-parameters`
 */
export const checkArgon2Bounds = (parameters: Argon2Parameters): void => {
  const fits =
    isWithin(parameters.memoryKiB, argon2Limits.memoryKiB) &&
    isWithin(parameters.passes, argon2Limits.passes) &&
    isWithin(parameters.lanes, argon2Limits.lanes)
  if (!fits) throw new SubrosaError('corrupt', { reason: 'key-parameters' })
}
