import { readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'

/**
 * What a program did to the files of a folder and of those in it, and what it said, in the order in which it happened. Names
 * are paths from that folder; its own is empty.
 */
export type Step =
  | { readonly kind: 'create'; readonly name: string; readonly isEmptied: boolean }
  | { readonly kind: 'make folder'; readonly name: string }
  | { readonly kind: 'write'; readonly name: string; readonly at: number; readonly bytes: Buffer }
  /** What it took from another file, where the system copies for it. */
  | {
      readonly kind: 'copy'
      readonly from: string
      readonly fromAt: number
      readonly name: string
      readonly at: number
      readonly length: number
    }
  | { readonly kind: 'resize'; readonly name: string; readonly size: number }
  | { readonly kind: 'rename'; readonly from: string; readonly name: string }
  | { readonly kind: 'remove'; readonly name: string }
  /** Of a file, or of a folder's entries. */
  | { readonly kind: 'flush'; readonly name: string }
  | { readonly kind: 'said'; readonly text: string }

/** The system calls that are recorded, for strace: with all their data, and the path of each open file. */
export const recording = (to: string): readonly string[] => [
  ...['-f', '-y', '-xx', '-qq', '-s', '100000000', '-e', 'signal=none', '-o', to, '-e'],
  'trace=openat,write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,fsync,fdatasync,copy_file_range,sendfile',
]

const line = /^\d+ +(\w+)\((.*)\) += (-?\d+)(<.*>)?/su

/** @throws for a call that changes the folder and is not understood: then nothing may be concluded */
export const readRecorded = (trace: string, folder: string): Step[] => {
  const positions = new Map<string, number>()
  const begun = new Map<string, string>()
  return readFileSync(trace, 'latin1')
    .split('\n')
    .flatMap((piece): Step[] => {
      const text = joined(begun, piece)
      const found = line.exec(text)
      if (found === null) return []
      const [, call = '', given = '', result = ''] = found
      return Number(result) < 0 ? [] : stepOf(call, given, { result, folder, positions })
    })
}

/** A call during which another thread made one lies in two pieces; it has happened where the second one lies. */
const joined = (begun: Map<string, string>, piece: string): string => {
  const thread = /^\d+/u.exec(piece)?.[0] ?? ''
  const first = /^(.*) <unfinished \.\.\.>$/su.exec(piece)?.[1]
  if (first !== undefined) begun.set(thread, first)
  const second = /^\d+ +<\.\.\. \w+ resumed>(.*)$/su.exec(piece)?.[1]
  return second === undefined ? piece : (begun.get(thread) ?? '') + second
}

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll(String.raw`\x`, ''), 'hex')

/** `positions`: how far each open file has been read or written, by its number. */
type Around = { readonly result: string; readonly folder: string; readonly positions: Map<string, number> }
type OpenFile = { readonly descriptor: string; readonly path: string }

const stepOf = (call: string, given: string, { result, folder, positions }: Around): Step[] => {
  const texts = [...given.matchAll(/"([^"]*)"/gu)].map(([, hex = '']) => bytesOf(hex))
  const numbers = given.replaceAll(/"[^"]*"|<[^>]*>/gu, '').split(/, */u)
  const files = [...given.matchAll(/(?:^|, )(\d+)<([^>]*)>/gu)].map(
    ([, descriptor = '', hex = '']): OpenFile => ({ descriptor, path: bytesOf(hex).toString() }),
  )
  const open = /^\d/u.test(given) ? files[0] : undefined
  if (call === 'write' && open?.descriptor === '1')
    return [{ kind: 'said', text: texts[0]?.toString() ?? '' }]
  const path = open?.path ?? texts[0]?.toString() ?? ''
  const name = relative(folder, path)
  if (call === 'fsync' || call === 'fdatasync') return isOf(folder, path) ? [{ kind: 'flush', name }] : []
  if (![path, ...files.map((file) => file.path)].some((one) => isOf(folder, one))) {
    if (texts.length < 2 || call === 'write' || !texts.some((text) => isOf(folder, text.toString())))
      return []
  }
  const done = Number(result)
  const written = (texts[0] ?? Buffer.alloc(0)).subarray(0, done)
  switch (call) {
    case 'openat': {
      positions.set(result, 0)
      if (!given.includes('O_CREAT')) return []
      return [{ kind: 'create', name, isEmptied: given.includes('O_TRUNC') }]
    }
    case 'write': {
      const at = goOn(positions, open, done)
      return [{ kind: 'write', name, at, bytes: written }]
    }
    case 'pwrite64':
      return [{ kind: 'write', name, at: Number(numbers.at(-1)), bytes: written }]
    case 'copy_file_range':
    case 'sendfile': {
      const isRange = call === 'copy_file_range'
      const [first, second] = files
      const [from, to] = isRange ? [first, second] : [second, first]
      const asked = /\[(\d+)\]/u.exec(numbers[isRange ? 1 : 2] ?? '')?.[1]
      if (from === undefined || to === undefined || !isOf(folder, from.path))
        throw new Error(`${call} from outside is not understood`)
      const fromAt = asked === undefined ? goOn(positions, from, done) : Number(asked)
      const at = goOn(positions, to, done)
      const [source, target] = [relative(folder, from.path), relative(folder, to.path)]
      return [{ kind: 'copy', from: source, fromAt, name: target, at, length: done }]
    }
    case 'ftruncate':
      return [{ kind: 'resize', name, size: Number(numbers.at(-1)) }]
    case 'mkdir':
      return [{ kind: 'make folder', name }]
    case 'rename': {
      const [from = '', to = ''] = texts.map((text) => relative(folder, text.toString()))
      return [{ kind: 'rename', from, name: to }]
    }
    case 'unlink':
    case 'rmdir':
      return [{ kind: 'remove', name }]
    case 'unlinkat':
      return [{ kind: 'remove', name: relative(folder, texts.at(-1)?.toString() ?? '') }]
  }
  throw new Error(`${call} in the folder is not understood`)
}

/** @returns where the file stood, and moves it on */
const goOn = (positions: Map<string, number>, file: OpenFile | undefined, by: number): number => {
  const at = positions.get(file?.descriptor ?? '') ?? 0
  positions.set(file?.descriptor ?? '', at + by)
  return at
}

/** Whether a file of the folder that keeps what was written: the log's index is made anew, the lock holds no content. */
const isOf = (folder: string, path: string): boolean =>
  (path === folder || path.startsWith(`${folder}/`)) &&
  !path.endsWith('-shm') &&
  basename(path) !== 'vault.lock'
