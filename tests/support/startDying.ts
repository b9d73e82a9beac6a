import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DyingTask } from './dyingVault.ts'

const program = fileURLToPath(new URL('dyingVault.ts', import.meta.url))

export const startDying = (task: DyingTask): ChildProcess =>
  spawn(process.execPath, [program, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] })

/** @returns how it ended, and how many steps it counted if it came to the end */
export const untilItDies = (
  task: DyingTask,
): Promise<{
  readonly signal: NodeJS.Signals | null
  readonly code: number | null
  readonly steps: number
}> =>
  new Promise((resolve, reject) => {
    const child = startDying(task)
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal, steps: Number(said.trim()) }))
  })
