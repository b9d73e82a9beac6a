import type { Dice } from '../dice.ts'
import { apply, copyOf, parentOf, renamed, type Disk } from './disk.ts'
import type { Step } from './recorded.ts'

/**
 * What the disk had when the power went: everything; only what was flushed; everything but the end of the last write, at
 * a sector's border; or some of what was not flushed and not what came before it.
 */
export const losses = ['nothing', 'the unflushed', 'the end of a write', 'some of the unflushed'] as const
export type Loss = (typeof losses)[number]

const sectorBytes = 512

/** What lay on the disk after the first `cut` steps and the loss. */
export const diskAfterCut = (
  before: Disk,
  { steps, cut, loss }: { readonly steps: readonly Step[]; readonly cut: number; readonly loss: Loss },
  dice: Dice,
): Disk => {
  const done = steps.slice(0, cut)
  const isKept = keeping(done, loss, dice)
  const disk = copyOf(before)
  done.forEach((step, index) => {
    const kept = isKept[index] ?? 'whole'
    if (kept === 'not') return
    const isTorn = kept === 'torn' && step.kind === 'write'
    apply(
      disk,
      step,
      isTorn ? sectorBytes * dice.below(Math.ceil(step.bytes.length / sectorBytes)) : undefined,
    )
  })
  return disk
}

type Kept = 'whole' | 'torn' | 'not'

/**
 * What became of each step. A write is safe once its file was flushed after it, a name once its folder was; of names the
 * file system loses only the last ones, as every one with a journal does.
 */
const keeping = (done: readonly Step[], loss: Loss, dice: Dice): Kept[] => {
  const kept: Kept[] = done.map(() => 'whole')
  if (loss === 'nothing') return kept
  const unsafe = done.flatMap((step, index) => (isSafe(done, index) ? [] : [{ step, index }]))
  const isData = (step: Step): boolean => step.kind === 'write' || step.kind === 'resize'
  const data = unsafe.filter(({ step }) => isData(step))
  const names = unsafe.filter(({ step }) => !isData(step))
  if (loss === 'the end of a write') {
    const last = data.findLast(({ step }) => step.kind === 'write')
    if (last !== undefined) kept[last.index] = 'torn'
    return kept
  }
  const isAll = loss === 'the unflushed'
  const firstLostName = isAll ? 0 : dice.below(names.length + 1)
  names.slice(firstLostName).forEach(({ index }) => (kept[index] = 'not'))
  for (const { index } of data) if (isAll || dice.below(2) === 0) kept[index] = 'not'
  return kept
}

const isSafe = (done: readonly Step[], index: number): boolean => {
  const step = done[index]
  if (step === undefined || step.kind === 'said' || step.kind === 'flush') return true
  const isOfFolder = step.kind === 'rename' || step.kind === 'remove' || step.kind === 'make folder'
  let { name } = step
  for (const later of done.slice(index + 1)) {
    if (later.kind === 'rename') name = renamed(name, later.from, later.name)
    if (later.kind !== 'flush') continue
    // A new file's own flush brings its name along.
    if (later.name === name && !isOfFolder) return true
    if (later.name === parentOf(name) && (isOfFolder || step.kind === 'create')) return true
  }
  return false
}
