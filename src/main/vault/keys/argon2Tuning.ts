import { argon2Least, argon2MostMemoryKiB, type Argon2Parameters } from './argon2Bounds.ts'

/** Memory is chosen in these steps, so that two measurements of one computer tend to agree. */
const stepKiB = 16 * 1024
const mostPasses = 10

/** How much one derivation reads and writes; time grows about in proportion to it. */
const workOf = ({ memoryKiB, passes }: Argon2Parameters): number => memoryKiB * passes

/**
 * The strongest parameters that should take at most `targetMs` on a computer that needed `measured.durationMs` for
 * `measured.parameters`: memory first (64 to 256 MiB at three passes), then passes (3 to 10).
 * A target of 0 gives the least allowed.
 */
export const tunedParameters = (
  measured: { readonly parameters: Argon2Parameters; readonly durationMs: number },
  targetMs: number,
): Argon2Parameters => {
  const workPerMs = workOf(measured.parameters) / Math.max(measured.durationMs, 1)
  const work = workPerMs * targetMs
  const affordableKiB = Math.floor(work / argon2Least.passes / stepKiB) * stepKiB
  const memoryKiB = Math.min(argon2MostMemoryKiB, Math.max(argon2Least.memoryKiB, affordableKiB))
  const passes = Math.min(mostPasses, Math.max(argon2Least.passes, Math.floor(work / memoryKiB)))
  return { memoryKiB, passes, lanes: argon2Least.lanes }
}

/**
 * The parameters to raise a slot to, or null: only when the derivation took less than half of what it should take
 * (one quick moment is no faster computer) and only upwards.
 */
export const raisedParameters = (
  measured: { readonly parameters: Argon2Parameters; readonly durationMs: number },
  targetMs: number,
): Argon2Parameters | null => {
  if (measured.durationMs >= targetMs / 2) return null
  const tuned = tunedParameters(measured, targetMs)
  return workOf(tuned) > workOf(measured.parameters) && tuned.memoryKiB >= measured.parameters.memoryKiB
    ? tuned
    : null
}
