import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dice } from '../dice.ts'
import type { Step } from './recorded.ts'

/**
 * What the disk had when the power went: everything; only what was flushed; everything but the end of the last write, at
 * a sector's border; or some of what was not flushed and not what came before it.
 */
export const losses = ['nothing', 'the unflushed', 'the end of a write', 'some of the unflushed'] as const
export type Loss = (typeof losses)[number]

const sectorBytes = 512

/** Contents of files by a number of their own, because a name may come to mean another file. */
type Disk = { readonly names: Map<string, number>; readonly contents: Map<number, Buffer> }

export const readFolder = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name !== 'vault.lock')
      .map((name) => [name, readFileSync(join(folder, name))]),
  )

/** Writes into a folder what lay on the disk after the first `cut` steps and the loss. */
export const writeAfterCut = (
  folder: string,
  before: ReadonlyMap<string, Buffer>,
  { steps, cut, loss }: { readonly steps: readonly Step[]; readonly cut: number; readonly loss: Loss },
  dice: Dice,
): void => {
  const done = steps.slice(0, cut)
  const isKept = keeping(done, loss, dice)
  const disk: Disk = { names: new Map(), contents: new Map() }
  for (const [name, bytes] of before) addFile(disk, name, bytes)
  done.forEach((step, index) => {
    const kept = isKept[index] ?? 'whole'
    if (kept !== 'not') apply(disk, step, kept === 'torn' ? dice : null)
  })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const [name, file] of disk.names)
    writeFileSync(join(folder, name), disk.contents.get(file) ?? Buffer.alloc(0))
}

const addFile = ({ names, contents }: Disk, name: string, bytes: Buffer): void => {
  const file = contents.size
  names.set(name, file)
  contents.set(file, bytes)
}

const apply = (disk: Disk, step: Step, torn: Dice | null): void => {
  if (step.kind === 'said' || step.kind === 'flush') return
  const { names, contents } = disk
  const file = names.get(step.name)
  switch (step.kind) {
    case 'create':
      if (file === undefined) addFile(disk, step.name, Buffer.alloc(0))
      else if (step.isEmptied) contents.set(file, Buffer.alloc(0))
      return
    case 'write': {
      // A file whose making was lost has lost what was written to it.
      if (file === undefined) return
      const old = contents.get(file) ?? Buffer.alloc(0)
      const length =
        torn === null
          ? step.bytes.length
          : sectorBytes * torn.below(Math.ceil(step.bytes.length / sectorBytes))
      const grown = Buffer.alloc(Math.max(old.length, step.at + length))
      old.copy(grown)
      step.bytes.copy(grown, step.at, 0, length)
      contents.set(file, grown)
      return
    }
    case 'resize': {
      if (file === undefined) return
      const resized = Buffer.alloc(step.size)
      contents.get(file)?.copy(resized)
      contents.set(file, resized)
      return
    }
    case 'rename': {
      const from = names.get(step.from)
      if (from === undefined) return
      names.delete(step.from)
      names.set(step.name, from)
      return
    }
    case 'remove':
      names.delete(step.name)
  }
}

type Kept = 'whole' | 'torn' | 'not'

/**
 * What became of each step. A write is safe once its file was flushed after it, a name once the folder was; of names the
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
  let name = step.name
  for (const later of done.slice(index + 1)) {
    if (later.kind === 'rename' && later.from === name) name = later.name
    if (later.kind !== 'flush') continue
    if (later.name === null && (step.kind === 'rename' || step.kind === 'remove' || step.kind === 'create'))
      return true
    if (later.name === name && step.kind !== 'rename' && step.kind !== 'remove') return true
  }
  return false
}
