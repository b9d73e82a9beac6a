import { fileURLToPath } from 'node:url'
import { withOwnMounts } from '../withOwnMounts.ts'
import type { FillOutcome, FillTask } from './task.ts'

const program = fileURLToPath(new URL('program.ts', import.meta.url))

export const onDiskOfItsOwn = (task: FillTask): Promise<FillOutcome> => withOwnMounts(program, task)
