import { spawn, type ChildProcess } from 'node:child_process'

/**
 * Reads what belongs to this run; when the host ends (end of file), kills what is left and removes the profile.
 * A shell, so that it costs little and shares no fate with Node; in a session of its own, so that Ctrl+C in a
 * terminal does not reach it. Chromium's processes may still write while they die: removal is tried again.
 */
const script = `
trap '' INT TERM HUP
pids=' '
while read -r verb value; do
  case $verb in
    pid) pids="$pids$value " ;;
    gone) pids="\${pids%% $value *} \${pids#* $value }" ;;
    profile) profile=$value ;;
  esac
done
for pid in $pids; do kill -s KILL -- "$pid" 2>/dev/null; done
tries=0
while [ -n "$profile" ] && [ -e "$profile" ] && [ $tries -lt 100 ]; do
  rm -rf -- "$profile" 2>/dev/null
  tries=$((tries + 1))
  [ -e "$profile" ] && sleep 0.05
done
`

/** Leaves nothing behind however the host ends. Needs a POSIX shell; elsewhere it does nothing. */
export class Watcher {
  private child: ChildProcess | null = null
  private readonly pids = new Set<number>()
  private readonly profile: string
  private isReleased = false

  constructor(profile: string) {
    this.profile = profile
    this.start()
  }

  get pid(): number | undefined {
    return this.child?.pid
  }

  /** A negative number stands for a process group. */
  watch(pid: number): void {
    this.pids.add(pid)
    this.write(`pid ${pid}`)
  }

  forget(pid: number): void {
    if (this.pids.delete(pid)) this.write(`gone ${pid}`)
  }

  /** Lets the watcher finish; it then removes the profile if the host could not. */
  release(): Promise<void> {
    this.isReleased = true
    const child = this.child
    if (child === null || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
    return new Promise((resolve) => {
      child.once('exit', () => resolve())
      child.stdin?.end()
    })
  }

  private start(): void {
    if (process.platform === 'win32') return
    const child = spawn('/bin/sh', ['-c', script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
    child.stdin?.on('error', () => undefined)
    child.once('exit', () => {
      // Somebody killed it: the run must not go on unwatched.
      if (!this.isReleased) this.start()
    })
    this.child = child
    this.write(`profile ${this.profile}`)
    for (const pid of this.pids) this.write(`pid ${pid}`)
  }

  private write(line: string): void {
    this.child?.stdin?.write(`${line}\n`)
  }
}
