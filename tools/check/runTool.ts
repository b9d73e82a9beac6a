import { execFile } from 'node:child_process'

export type ToolRun = { readonly exitCode: number; readonly output: string }

/**
 * Runs a program of node_modules on this Node and waits for it.
 * @param script from `root`, with forward slashes
 * @returns what it printed, both streams together, and how it ended
 */
export const runTool = (root: string, script: string, args: readonly string[]): Promise<ToolRun> =>
  new Promise((resolve) => {
    const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ exitCode, output: `${stdout}${stderr}`.trim() })
    })
  })
