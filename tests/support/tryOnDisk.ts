import { fileURLToPath } from 'node:url'
import type { DiskOutcome, DiskTrial } from './diskTrial.ts'
import { withOwnMounts } from './withOwnMounts.ts'

const program = fileURLToPath(new URL('diskTrial.ts', import.meta.url))

export const tryOnDisk = (trial: DiskTrial): Promise<DiskOutcome> => withOwnMounts(program, trial)
