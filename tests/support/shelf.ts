import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Names the folder of this run's shelf to every process of the run (tests/support/aroundTheRun.ts). */
export const shelfVariable = 'SUBROSA_TEST_SHELF'

/** A folder that was made once; to be copied, never to be written to. */
export type Shelved<T> = { readonly folder: string; readonly known: T }

const asked = new Map<string, Promise<Shelved<unknown>>>()

/**
 * A folder that takes long to make, shared by all test files of a run: whoever asks first makes it, the others wait.
 * Outside a run of tests it lasts as long as the process.
 * @param name of a folder
 * @param make fills the folder, which is not there yet, and returns what is worth knowing of it, as JSON has it
 */
export const shelved = <T>(name: string, make: (folder: string) => Promise<T>): Promise<Shelved<T>> => {
  const known = asked.get(name) ?? takeOrMake(join(shelf(), name), make)
  asked.set(name, known)
  // Under one name one thing is made.
  return known as Promise<Shelved<T>>
}

let own: string | undefined

const shelf = (): string => {
  const ofRun = process.env[shelfVariable]
  if (ofRun !== undefined) return ofRun
  if (own === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'subrosa-shelf-'))
    own = made
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  }
  return own
}

const takeOrMake = async <T>(place: string, make: (folder: string) => Promise<T>): Promise<Shelved<T>> => {
  const ready = { folder: join(place, 'made'), known: join(place, 'known.json') }
  mkdirSync(dirname(place), { recursive: true })
  while (!existsSync(place)) {
    if (!claimed(`${place}.making`)) {
      await pause(50)
      continue
    }
    try {
      const known = await make(join(`${place}.making`, 'made'))
      writeFileSync(join(`${place}.making`, 'known.json'), JSON.stringify(known))
      renameSync(`${place}.making`, place)
    } catch (error) {
      rmSync(`${place}.making`, { recursive: true, force: true })
      throw error
    }
  }
  // Written above, by this process or another of the run.
  return { folder: ready.folder, known: JSON.parse(readFileSync(ready.known, 'utf8')) as T }
}

/** Whether this process is the one that makes it. */
const claimed = (folder: string): boolean => {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}
