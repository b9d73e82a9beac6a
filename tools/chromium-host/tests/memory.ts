import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/** Regions beyond this are address space that was only reserved. */
const largest = 4 * 1024 ** 3
const pieceBytes = 16 * 1024 ** 2

/** How often a text lies in the writable memory of a process, as UTF-8 or UTF-16 (Linux, proc(5)). */
export const countInMemory = (pid: number, text: string): number => {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  try {
    return writableRegions(pid).reduce((sum, region) => sum + countInRegion(memory, region, needles), 0)
  } finally {
    closeSync(memory)
  }
}

type Region = { readonly start: number; readonly end: number }

const writableRegions = (pid: number): readonly Region[] =>
  readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const match = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line)
      if (match === null) return []
      const region = { start: Number.parseInt(match[1] ?? '', 16), end: Number.parseInt(match[2] ?? '', 16) }
      return region.end - region.start < largest ? [region] : []
    })

const countInRegion = (memory: number, { start, end }: Region, needles: readonly Buffer[]): number => {
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1
  let found = 0
  for (let at = start; at < end; at += pieceBytes - overlap) {
    const piece = Buffer.alloc(Math.min(pieceBytes, end - at))
    try {
      readSync(memory, piece, 0, piece.length, at)
    } catch {
      // The region went away meanwhile, or may not be read.
      return found
    }
    for (const needle of needles) {
      for (let hit = piece.indexOf(needle); hit !== -1; hit = piece.indexOf(needle, hit + 1)) found++
    }
  }
  return found
}
