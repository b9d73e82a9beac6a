import { mySteps } from './mine.ts'
import { stepsOfOthers } from './ofOthers.ts'
import type { Step } from './step.ts'

export const steps: readonly Step[] = [...mySteps, ...stepsOfOthers]
