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
