/** `npm run check`: format, lint, types, architecture. */
import { root } from '../setup/project.mjs'
import { architecture } from './architecture.ts'
import { checkers, checkProject } from './checkProject.ts'
import { printOutcomes } from './printOutcomes.ts'

const outcomes = await checkProject(root, [...checkers, architecture])
printOutcomes(outcomes)
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1
