import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '#tools/setup/project.mjs'

/** A file that was opened for writing, made, linked or written to, and all that calls wrote to it, one behind the other. */
export type TracedFile = { readonly path: string; readonly written: Buffer }

export type FileTrace = {
  readonly exitCode: number | null
  readonly output: string
  readonly calls: number
  readonly files: readonly TracedFile[]
  /** Files and folders that got another name. */
  readonly renamed: readonly Renamed[]
}

export type Renamed = { readonly from: string; readonly to: string }

const traced = [
  ...['open', 'openat', 'creat', 'rename', 'renameat', 'renameat2', 'link', 'linkat', 'symlink', 'symlinkat'],
  ...['write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'copy_file_range', 'sendfile'],
]

/**
 * Runs a program and all it starts under strace, with everything they write.
 * @param atEnd is called when the program says `at the end`; then it is told to go on
 */
export const traceFiles = async (
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  atEnd: () => void,
): Promise<FileTrace> => {
  const folder = mkdtempSync(join(tmpdir(), 'subrosa-trace-'))
  try {
    const log = join(folder, 'calls')
    // Every string in hexadecimal, whatever is in it; longer ones than Chromium or SQLite ever write at once are not cut.
    const flags = ['-f', '--seccomp-bpf', '-qq', '-y', '-xx', '-s', `${2 ** 25}`]
    const child = spawn('strace', [...flags, '-e', `trace=${traced.join(',')}`, '-o', log, ...command], {
      cwd: root,
      env: { ...process.env, ...environment, NODE_COMPILE_CACHE: undefined },
    })
    let output = ''
    child.stdout.on('data', (text: Buffer) => {
      const before = output.includes('at the end')
      output += text.toString()
      if (before || !output.includes('at the end')) return
      atEnd()
      child.stdin.end('go on\n')
    })
    child.stderr.on('data', (text: Buffer) => (output += text.toString()))
    const [exitCode] = (await once(child, 'close')) as [number | null]
    return { exitCode, output, ...(await readTrace(log)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const readTrace = async (log: string): Promise<Pick<FileTrace, 'calls' | 'files' | 'renamed'>> => {
  const files = new Map<string, Buffer[]>()
  const renamed: Renamed[] = []
  let calls = 0
  // A call that another interrupts stands on two lines.
  const unfinished = new Map<string, string>()
  for await (const line of linesOf(log)) {
    calls += 1
    const pid = line.slice(0, line.indexOf(' '))
    const rest = line.slice(pid.length).trimStart()
    // Most of it goes over pipes and sockets; those lines are long, and are not looked into.
    if (isNoFile.test(rest.slice(0, 80))) continue
    if (rest.endsWith('<unfinished ...>')) {
      unfinished.set(pid, rest.slice(0, -'<unfinished ...>'.length))
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>/u.exec(rest.slice(0, 80))?.[0]
    const call = resumed === undefined ? rest : `${unfinished.get(pid) ?? ''}${rest.slice(resumed.length)}`
    if (resumed !== undefined) unfinished.delete(pid)
    if (call.startsWith('rename')) renamed.push(...renamedIn(call))
    for (const { path, bytes } of writesIn(call)) {
      const before = files.get(path) ?? []
      if (bytes !== null) before.push(bytes)
      files.set(path, before)
    }
  }
  return {
    calls,
    renamed,
    files: [...files].map(([path, written]) => ({ path, written: Buffer.concat(written) })),
  }
}

const isNoFile = /^\w+\(\d+<(?:pipe|socket|anon_inode|UNIX|TCP|NETLINK)/u

/** The lines of a text however long each is. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let begun: Buffer[] = []
  for await (const piece of createReadStream(path, { highWaterMark: 2 ** 22 })) {
    // A stream without an encoding gives bytes.
    const bytes = piece as Buffer
    let from = 0
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      yield Buffer.concat([...begun, bytes.subarray(from, end)]).toString('latin1')
      begun = []
      from = end + 1
    }
    begun.push(Buffer.from(bytes.subarray(from)))
  }
}

const plain = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')
const strings = /"((?:\\x[0-9a-f]{2})*)"/gu
const opened = /= \d+<([^>]*)>$/u
const onFile = /^\w+\(\d+<([^>]*)>/u

/** A path as strace shows it, with or without escapes. */
const pathIn = (text: string): string =>
  (text.startsWith('\\x') ? plain(text).toString() : text).replace(/ ?\(deleted\)$/u, '')

const renamedIn = (call: string): readonly Renamed[] => {
  const [from, to] = [...call.matchAll(strings)].map(([, text = '']) => plain(text).toString())
  return from === undefined || to === undefined ? [] : [{ from, to }]
}

type Write = { readonly path: string; readonly bytes: Buffer | null }

/** Opened, made or named, and not yet written to. */
const touched = (path: string): readonly Write[] => (isOnDisk(path) ? [{ path, bytes: null }] : [])

/** Which file a call of the trace writes to, and what. */
export const writesIn = (call: string): readonly Write[] => {
  const name = /^\w+/u.exec(call)?.[0] ?? ''
  if (/ = -1 /u.test(call.slice(-200))) return []
  if (name === 'open' || name === 'openat' || name === 'creat') {
    const isWriting = name === 'creat' || /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/u.test(call)
    const path = opened.exec(call)?.[1]
    return isWriting && path !== undefined ? touched(pathIn(path)) : []
  }
  if (name.startsWith('rename')) return []
  if (name.startsWith('link') || name.startsWith('symlink')) {
    const last = [...call.matchAll(strings)].at(-1)?.[1]
    return last === undefined ? [] : touched(plain(last).toString())
  }
  const path = pathIn(onFile.exec(call)?.[1] ?? '')
  if (!isOnDisk(path)) return []
  const bytes = [...call.matchAll(strings)].map(([, text = '']) => plain(text))
  return [{ path, bytes: Buffer.concat(bytes) }]
}

/** Pipes, sockets and memory that has a name are no files; neither is what the system itself shows as one. */
const isOnDisk = (path: string): boolean => /^\/(?!proc\/|sys\/|dev\/|memfd:)/u.test(path)
