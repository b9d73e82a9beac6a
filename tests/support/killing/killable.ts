import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Change } from './known.ts'
import type { KillTask, Said } from './task.ts'

const program = fileURLToPath(new URL('program.ts', import.meta.url))

/** How a program that was killed, or came to its end, was left. */
export type Ending = {
  readonly wasKilled: boolean
  readonly acknowledged: readonly Change[]
  /** What had been asked for and was not answered. */
  readonly tried: Change | null
  /** From the opened vault to its end. */
  readonly tookMs: number
}

export type Killable = Disposable & {
  /** @param killAfterMs after the vault was open; null lets it come to its end */
  readonly run: (task: KillTask, killAfterMs: number | null) => Promise<Ending>
}

/** A vault process that has loaded and waits for what to do. */
export const startKillable = (): Killable => {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(process.execPath, [program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const run = async (task: KillTask, killAfterMs: number | null): Promise<Ending> => {
    const acknowledged: Change[] = []
    let tried: Change | null = null
    let openedMs = performance.now()
    let hasEnded = false
    child.stdin.write(`${JSON.stringify(task)}\n`)
    for await (const line of createInterface(child.stdout)) {
      // Said by the program above.
      const said = JSON.parse(line) as Said
      if (said.kind === 'open') {
        openedMs = performance.now()
        if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
      } else if (said.kind === 'try') tried = said.change
      else if (said.kind === 'done') {
        acknowledged.push(said.change)
        tried = null
      } else hasEnded = true
    }
    const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null]
    if (signal !== 'SIGKILL' && !(code === 0 && hasEnded)) {
      throw new Error(`${task.deed} ended by itself with ${String(code ?? signal)}, seed ${task.seed}`)
    }
    return { wasKilled: signal === 'SIGKILL', acknowledged, tried, tookMs: performance.now() - openedMs }
  }
  return { run, [Symbol.dispose]: () => void child.kill('SIGKILL') }
}
