import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A folder that is not there yet or is empty: `<parent>/Subrosa`, `<parent>/Subrosa 2`, … */
export const freshFolder = (parent: string): string => {
  for (let count = 1; ; count += 1) {
    const folder = join(parent, count === 1 ? 'Subrosa' : `Subrosa ${count}`)
    if (!existsSync(folder) || isEmpty(folder)) return folder
  }
}

const isEmpty = (folder: string): boolean => {
  try {
    return readdirSync(folder).length === 0
  } catch {
    return false
  }
}
