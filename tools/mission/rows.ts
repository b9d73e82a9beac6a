import { readFileSync } from 'node:fs'
import { inProject } from '../setup/project.mjs'

/** One promise of the mission. `priority`: A in the first useful release, B soon after, C later or optional. */
export type MissionRow = { readonly id: string; readonly priority: string; readonly feature: string }

export const readMission = (): readonly MissionRow[] =>
  // Our own file; a test holds its shape.
  JSON.parse(readFileSync(inProject('docs/reference/mission.json'), 'utf8')) as readonly MissionRow[]
