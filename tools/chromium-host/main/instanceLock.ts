import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync, type FSWatcher } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { isSameProcessAlive, processMark } from '../chromium/processMark.ts'

type Holder = { readonly mark: string; readonly inbox: string }
type Notice = { readonly argv: readonly string[]; readonly cwd: string; readonly data: unknown }

/**
 * One instance per userData folder. The lock is a file that names a living process, so it needs no waiting and
 * a killed holder loses it; a second instance leaves a notice in the first one's inbox.
 */
export class InstanceLock {
  private readonly lockFile: string
  private readonly inbox: string
  private readonly onSecond: (notice: Notice) => void
  private watcher: FSWatcher | null = null

  constructor(userData: string, profile: string, onSecond: (notice: Notice) => void) {
    mkdirSync(userData, { recursive: true })
    this.lockFile = join(userData, 'instance.lock')
    this.inbox = join(profile, 'second-instances')
    this.onSecond = onSecond
  }

  get isHeld(): boolean {
    return this.watcher !== null
  }

  request(data: unknown): boolean {
    if (this.isHeld) return true
    for (;;) {
      const holder = this.readHolder()
      if (holder !== null && isSameProcessAlive(holder.mark)) {
        leaveNotice(holder.inbox, { argv: process.argv, cwd: process.cwd(), data: data ?? null })
        return false
      }
      if (holder !== null) rmSync(this.lockFile, { force: true })
      if (this.take()) return true
    }
  }

  release(): void {
    if (!this.isHeld) return
    this.watcher?.close()
    this.watcher = null
    rmSync(this.lockFile, { force: true })
  }

  private take(): boolean {
    mkdirSync(this.inbox, { recursive: true })
    const holder: Holder = { mark: processMark(process.pid), inbox: this.inbox }
    try {
      writeFileSync(this.lockFile, JSON.stringify(holder), { flag: 'wx' })
    } catch {
      return false
    }
    this.watcher = watch(this.inbox, (_, name) => {
      if (name?.endsWith('.json')) this.read(join(this.inbox, name))
    })
    this.watcher.unref()
    return true
  }

  private read(path: string): void {
    let text: string
    try {
      text = readFileSync(path, 'utf8')
    } catch {
      // Told twice of one notice: it has been read.
      return
    }
    rmSync(path, { force: true })
    this.onSecond(JSON.parse(text) as Notice)
  }

  private readHolder(): Holder | null {
    try {
      return JSON.parse(readFileSync(this.lockFile, 'utf8')) as Holder
    } catch {
      return null
    }
  }
}

/** Written under another name first, so that it is never read half. */
const leaveNotice = (inbox: string, notice: Notice): void => {
  const path = join(inbox, randomUUID())
  try {
    writeFileSync(path, JSON.stringify(notice))
    renameSync(path, `${path}.json`)
  } catch {
    // The first instance is just ending; nobody is there to be told.
  }
}
