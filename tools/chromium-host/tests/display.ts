import { spawn, spawnSync, type ChildProcess } from 'node:child_process'

/** A screen to open real windows on: the one that is there, or a virtual one of our own; null where neither is. */
export const openDisplay = async (): Promise<{
  readonly name: string
  readonly close: () => void
} | null> => {
  const present = process.env['DISPLAY']
  if (present !== undefined && present !== '') return { name: present, close: () => undefined }
  if (spawnSync('which', ['Xvfb']).status !== 0) return null
  // It chooses a free number and writes it to the descriptor we name.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return { name: `:${await firstLine(server)}`, close: () => void server.kill() }
}

const firstLine = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    server.stdio[3]?.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()))
    server.once('exit', () => reject(new Error('Xvfb did not start')))
  })
