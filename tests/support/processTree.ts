import { readdirSync, readFileSync } from 'node:fs'

export type KnownProcess = {
  readonly pid: number
  /** main, vault, renderer, browser, another of Chromium's (`chromium gpu-process`), or plumbing of the stand-in (`plumbing host`). */
  readonly name: string
}

/** Every process that this one started, and that those started, by what it is in the app (Linux, proc(5)). */
export const processesBelow = (root: number): readonly KnownProcess[] => {
  const parents = new Map(allPids().map((pid) => [pid, parentOf(pid)]))
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent !== undefined && parent !== 0 && (parent === root || isBelow(parent))
  }
  return [...parents.keys()].filter(isBelow).flatMap((pid) => {
    const name = nameOf(pid)
    return name === null ? [] : [{ pid, name }]
  })
}

const allPids = (): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)

/** 0 for a process that is gone. */
const parentOf = (pid: number): number =>
  Number(
    read(pid, 'stat')
      .replace(/^.*\) /su, '')
      .split(' ')[1] ?? 0,
  )

const nameOf = (pid: number): string | null => {
  const command = read(pid, 'cmdline').split('\0').join(' ')
  if (command === '') return null
  if (command.includes('chromium-host/main/start.ts')) return 'main'
  if (command.includes('chromium-host/utility/start.ts') || command.includes('--service-name=Subrosa'))
    return 'vault'
  if (command.includes('chromium-host/run.ts')) return 'plumbing host'
  const type = /--type=(\S+)/u.exec(command)?.[1]
  if (type === 'renderer') return 'renderer'
  if (type !== undefined) return `chromium ${type}`
  if (command.startsWith('/bin/sh')) return 'plumbing watcher'
  // On Electron's own binary main is Chromium's browser process.
  return /electron/iu.test(command) ? 'main' : 'browser'
}

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
