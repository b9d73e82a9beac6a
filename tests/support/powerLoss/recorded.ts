import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** What a program did to the files of a folder, and what it said, in the order in which it happened. */
export type Step =
  | { readonly kind: 'create'; readonly name: string; readonly isEmptied: boolean }
  | { readonly kind: 'write'; readonly name: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'resize'; readonly name: string; readonly size: number }
  | { readonly kind: 'rename'; readonly from: string; readonly name: string }
  | { readonly kind: 'remove'; readonly name: string }
  /** Of a file, or, without a name, of the folder itself. */
  | { readonly kind: 'flush'; readonly name: string | null }
  | { readonly kind: 'said'; readonly text: string }

/** The system calls that are recorded, for strace: with all their data, and the path of each open file. */
export const recording = (to: string): readonly string[] => [
  ...['-f', '-y', '-xx', '-qq', '-s', '100000000', '-e', 'signal=none', '-o', to, '-e'],
  'trace=openat,write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,rename,renameat,renameat2,unlink,unlinkat,fsync,fdatasync,copy_file_range,sendfile',
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

type Around = { readonly result: string; readonly folder: string; readonly positions: Map<string, number> }

const stepOf = (call: string, given: string, { result, folder, positions }: Around): Step[] => {
  const texts = [...given.matchAll(/"([^"]*)"/gu)].map(([, hex = '']) => bytesOf(hex))
  const numbers = given.replaceAll(/"[^"]*"|<[^>]*>/gu, '').split(/, */u)
  const open = /^(\d+)<([^>]*)>/u.exec(given)
  const [, descriptor = '', openHex = ''] = open ?? []
  const path = open === null ? (texts[0]?.toString() ?? '') : bytesOf(openHex).toString()
  if (call === 'write' && descriptor === '1') return [{ kind: 'said', text: texts[0]?.toString() ?? '' }]
  const name = basename(path)
  if (call === 'fsync' || call === 'fdatasync') {
    if (path === folder) return [{ kind: 'flush', name: null }]
    return isOf(folder, path) ? [{ kind: 'flush', name }] : []
  }
  if (!isOf(folder, path) && !texts.some((text) => isOf(folder, text.toString()))) return []
  switch (call) {
    case 'openat': {
      positions.set(result, 0)
      if (!given.includes('O_CREAT')) return []
      return [
        { kind: 'create', name: basename(texts[0]?.toString() ?? ''), isEmptied: given.includes('O_TRUNC') },
      ]
    }
    case 'write': {
      const at = positions.get(descriptor) ?? 0
      positions.set(descriptor, at + Number(result))
      return [{ kind: 'write', name, at, bytes: (texts[0] ?? Buffer.alloc(0)).subarray(0, Number(result)) }]
    }
    case 'pwrite64':
      return [
        {
          kind: 'write',
          name,
          at: Number(numbers.at(-1)),
          bytes: (texts[0] ?? Buffer.alloc(0)).subarray(0, Number(result)),
        },
      ]
    case 'ftruncate':
      return [{ kind: 'resize', name, size: Number(numbers.at(-1)) }]
    case 'rename': {
      const [from, to] = texts.map((text) => basename(text.toString()))
      return [{ kind: 'rename', from: from ?? '', name: to ?? '' }]
    }
    case 'unlink':
    case 'unlinkat':
      return [{ kind: 'remove', name: basename(texts.at(-1)?.toString() ?? '') }]
  }
  throw new Error(`${call} in the folder is not understood`)
}

/** Whether a file of the folder that keeps what was written: the log's index is made anew, the lock holds no content. */
const isOf = (folder: string, path: string): boolean =>
  dirname(path) === folder && !path.endsWith('-shm') && basename(path) !== 'vault.lock'
