import { readFileSync } from 'node:fs'

/** A process as `pid` and, where the system tells, its start: a reused pid is another process. */
export const processMark = (pid: number): string => `${pid} ${startOf(pid) ?? ''}`.trim()

export const isSameProcessAlive = (mark: string): boolean => {
  const [pidText, start] = mark.split(' ')
  const pid = Number(pidText)
  if (!Number.isInteger(pid) || pid <= 0) return false
  if (start !== undefined && process.platform === 'linux') return startOf(pid) === start
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Field 22 of /proc/pid/stat (proc(5)), counted after the command's closing bracket; null where there is none or for a zombie. */
const startOf = (pid: number): string | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[0] === 'Z' ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}
