import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** What the system answers to each of these calls of a process, as when its disk is full, or was pulled out. */
const troubles = {
  full: ['pwrite64:error=ENOSPC'],
  'read-only': ['pwrite64,ftruncate:error=EROFS'],
  'pulled out': ['pwrite64,pread64,ftruncate,fsync,fdatasync:error=EIO'],
  'not flushing': ['fsync,fdatasync:error=EIO'],
  forbidden: ['openat:error=EACCES'],
} as const
export type Trouble = keyof typeof troubles

/**
 * From now until it is let go of, the system refuses what a process asks of files it has open. Needs Linux, strace, and leave
 * to trace the process, as the memory bed does.
 * @param paths only what is asked of these; of any file when there is none
 */
export const startTrouble = async (
  pid: number,
  trouble: Trouble,
  paths: readonly string[] = [],
): Promise<AsyncDisposable> => {
  const rules = troubles[trouble].flatMap((rule) => ['-e', `inject=${rule}`])
  const only = paths.flatMap((path) => ['-P', path])
  const calls = troubles[trouble].map((rule) => rule.replace(/:.*/u, '')).join(',')
  const what = ['-e', `trace=${calls}`, ...rules, ...only, '-o', '/dev/null']
  const tracer = spawn('strace', ['-f', '-p', String(pid), ...what], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(tracer, 'close')
  const { promise: attached, resolve, reject } = Promise.withResolvers<void>()
  const said: string[] = []
  createInterface(tracer.stderr).on('line', (line) => {
    said.push(line)
    if (line.includes(`Process ${pid} attached`)) resolve()
  })
  void ended.then(() => reject(new Error(said.join('\n'))))
  await attached
  return {
    [Symbol.asyncDispose]: async () => {
      tracer.kill('SIGINT')
      await ended
    },
  }
}
