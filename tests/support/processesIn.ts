import { readdirSync, readFileSync } from 'node:fs'

/** The processes whose home is a folder, this one left out: a whole app that was started there. Linux. */
export const processesIn = (home: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && environmentOf(pid).includes(`HOME=${home}`))

const environmentOf = (pid: number): readonly string[] => {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  } catch {
    // It has ended meanwhile, or ended and waits to be asked for its exit code.
    return []
  }
}

/** Whether a process has not let go of everything yet; one that only waits to be asked for its exit code has. Linux. */
export const isThere = (pid: number): boolean => {
  try {
    // The state comes after the name, which may hold anything: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
    return !/\) [ZX] /u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
