import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { createByteFinder } from './findBytes.ts'

/** Linux on x64 and arm64 as we meet it; a larger page only makes the pieces larger. */
const pageBytes = 4096
const entryBytes = 8
const pieceBytes = 8 * 1024 ** 2
const piecePages = pieceBytes / pageBytes

/**
 * How often each of these lies in the writable memory of a process, swapped pages included (Linux, proc(5)). Pages that were only
 * reserved are passed over, so a whole Chromium is read in about a second.
 * @returns one count for each needle, in their order; of a process that ended meanwhile, what was seen until then
 */
export const countInMemory = (pid: number, needles: readonly Buffer[]): readonly number[] => {
  const counts = needles.map(() => 0)
  const { longest, search } = createByteFinder(needles)
  using files = openProcess(pid)
  for (const region of writableRegions(pid)) {
    for (const piece of piecesOf(files, region, longest - 1)) {
      search(piece, (needle) => {
        counts[needle] = (counts[needle] ?? 0) + 1
      })
    }
  }
  return counts
}

type Files = Disposable & { readonly memory: number; readonly pageMap: number }

const openProcess = (pid: number): Files => {
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const pageMap = openSync(`/proc/${pid}/pagemap`, 'r')
  return {
    memory,
    pageMap,
    [Symbol.dispose]: () => {
      closeSync(memory)
      closeSync(pageMap)
    },
  }
}

type Region = { readonly start: number; readonly end: number }

const writableRegions = (pid: number): readonly Region[] =>
  readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const match = /^([0-9a-f]+)-([0-9a-f]+) rw/u.exec(line)
      return match === null
        ? []
        : [{ start: Number.parseInt(match[1] ?? '', 16), end: Number.parseInt(match[2] ?? '', 16) }]
    })

/** Runs of present pages, at most 8 MiB each; a run that goes on begins again a little earlier, so that nothing falls between. */
function* piecesOf(files: Files, region: Region, overlap: number): Generator<Buffer> {
  let runStart: number | null = null
  for (let at = region.start; at < region.end; at += pieceBytes) {
    const end = Math.min(at + pieceBytes, region.end)
    const present = presentPages(files.pageMap, at, end)
    for (const [index, isPresent] of present.entries()) {
      const page = at + index * pageBytes
      if (isPresent) runStart ??= page
      else if (runStart !== null) {
        yield readPiece(files.memory, runStart, page)
        runStart = null
      }
    }
    if (runStart === null) continue
    yield readPiece(files.memory, runStart, end)
    runStart = Math.max(runStart, end - overlap)
  }
}

const presentPages = (pageMap: number, start: number, end: number): readonly boolean[] => {
  const entries = Buffer.alloc(((end - start) / pageBytes) * entryBytes)
  const read = readSync(pageMap, entries, 0, entries.length, (start / pageBytes) * entryBytes)
  // Bit 63: in memory; bit 62: swapped out.
  return Array.from(
    { length: Math.min(read / entryBytes, piecePages) },
    (_, index) => ((entries[index * entryBytes + 7] ?? 0) & 0xc0) !== 0,
  )
}

const readPiece = (memory: number, start: number, end: number): Buffer => {
  const piece = Buffer.allocUnsafe(end - start)
  try {
    return piece.subarray(0, readSync(memory, piece, 0, piece.length, start))
  } catch {
    // The region went away meanwhile, or may not be read.
    return piece.subarray(0, 0)
  }
}
