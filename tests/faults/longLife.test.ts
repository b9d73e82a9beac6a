import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { makeHome } from '#tests/support/backups.ts'
import { howMany, say, seed, usually } from '#tests/support/effort.ts'
import { layOutVault } from '#tests/support/killing/layOut.ts'
import type { Hour, Leak, LifeTask } from '#tests/support/longLife/task.ts'

const program = fileURLToPath(new URL('../support/longLife/program.ts', import.meta.url))

/** Code is compiled and statements are prepared until then. */
const warmHours = 8
const megabyte = 2 ** 20
/** SQLite brings its log into the file at 1,000 pages; the longest write comes on top. */
const mostLogBytes = 8 * megabyte

const live = async (given: Pick<LifeTask, 'hours' | 'writesAnHour' | 'leaks' | 'seed'>): Promise<Hour[]> => {
  using home = makeHome()
  const out = home.in('out')
  mkdirSync(out)
  const { known } = await layOutVault(home.path)
  const task: LifeTask = { ...given, folder: join(home.path, 'vault'), passphrase: known.passphrase, out }
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    program,
    JSON.stringify(task),
  ])
  // Printed by the program above.
  return JSON.parse(stdout) as Hour[]
}

/** What grows after the process is warm, in words; empty when nothing does. */
const growing = (hours: readonly Hour[]): string[] => {
  const least = (from: readonly Hour[], of: (hour: Hour) => number): number => Math.min(...from.map(of))
  // What ended threads and derivations had is given back at any time: only the least of many hours tells.
  const afterwards = hours.slice(warmHours)
  const half = Math.floor(afterwards.length / 2)
  const [warm, last] = [afterwards.slice(0, half), afterwards.slice(half)]
  const memory = least(last, ({ heapBytes }) => heapBytes) - least(warm, ({ heapBytes }) => heapBytes)
  const handles = least(last, (hour) => hour.handles) - least(warm, (hour) => hour.handles)
  const log = Math.max(...hours.map(({ logBytes }) => logBytes))
  return [
    ...(memory > 3 * megabyte ? [`memory by ${Math.round(memory / megabyte)} MB`] : []),
    ...(handles > 0 ? [`file handles by ${handles}`] : []),
    ...(log > mostLogBytes ? [`the log to ${Math.round(log / megabyte)} MB`] : []),
  ]
}

describe('a day of use', () => {
  it('lets neither memory nor file handles nor the log of the last writes grow', async (context) => {
    const from = seed()
    const hours = 24
    const writesAnHour = howMany({ selection: 8, usual: 40, full: 80 })
    const lived = await live({ hours, writesAnHour, leaks: [], seed: from })
    expect({ from, growing: growing(lived) }).toEqual({ from, growing: [] })
    const most = Math.max(...lived.map(({ logBytes }) => logBytes))
    say(
      context,
      `${hours} hours, ${hours * writesAnHour} writes; memory and handles flat after ${warmHours}, log at most ${(most / megabyte).toFixed(1)} MB; seed ${from}`,
    )
  })

  const growingWith = async (planted: readonly Leak[], writesAnHour: number): Promise<string> =>
    growing(await live({ hours: 24, writesAnHour, leaks: planted, seed: 1 })).join(', ')
  it('is seen to leak memory and file handles where that is planted', async () => {
    expect(await growingWith(['memory', 'file handles'], 4)).toMatch(/^memory by .*, file handles by \d+$/u)
  })
  usually('is seen to let the log grow where somebody reads and never ends', async () => {
    expect(await growingWith(['the log'], 40)).toMatch(/^the log to /u)
  })
})
