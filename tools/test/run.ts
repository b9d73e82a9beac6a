/** Runs the parts of `npm test`, all of them or one, says how each went and ends with `N passed, N failed`. */
import { checkers, checkProject } from '../check/checkProject.ts'
import { printOutcomes } from '../check/printOutcomes.ts'
import { root } from '../setup/project.mjs'
import { forgottenFiles } from './forgottenFiles.ts'
import { bedTable } from './bedTable.ts'
import { effortOf, effortVariable } from './effort.ts'
import { isPart, parts, partsOfBeds, type Part } from './parts.ts'
import type { Report } from './report.ts'
import { runVitest } from './runVitest.ts'
import { tally, type Tally } from './tally.ts'

const reports: (Report | null)[] = []
const tables: string[] = []

/** The architecture tests are left to the unit tests, among which they are. */
const check = async (): Promise<Tally> => {
  const outcomes = await checkProject(root, checkers)
  printOutcomes(outcomes)
  const passed = outcomes.filter((outcome) => outcome.passed).length
  return { passed, failed: outcomes.length - passed, complaints: [] }
}

const runPart = async (part: Part, filters: readonly string[]): Promise<Tally> => {
  if (part === 'check') return check()
  const { report, exitCode } = await runVitest(part, filters)
  reports.push(report)
  if (report !== null && partsOfBeds.includes(part)) tables.push('', ...bedTable(report))
  return tally(report, exitCode)
}

const [first, ...given] = process.argv.slice(2)
const filters = given.filter((argument) => argument !== '--full')
if (first !== undefined && !isPart(first)) throw new Error(`${first} is no part: ${parts.join(', ')}`)
process.env[effortVariable] = effortOf(first, filters.length < given.length)

const results: { readonly part: string; readonly result: Tally; readonly seconds: number }[] = []
for (const part of first === undefined ? parts : [first]) {
  console.log(`\n— ${part} —`)
  const startedMs = performance.now()
  const result = await runPart(part, filters)
  results.push({ part, result, seconds: (performance.now() - startedMs) / 1000 })
}
if (first === undefined) {
  const complaints = forgottenFiles(root, reports).map((file) => `no part runs ${file}`)
  if (complaints.length > 0) {
    results.push({
      part: 'forgotten',
      result: { passed: 0, failed: complaints.length, complaints },
      seconds: 0,
    })
  }
}

for (const line of tables) console.log(line)
console.log()
for (const { part, result, seconds } of results) {
  for (const complaint of result.complaints) console.log(`${part}: ${complaint}`)
  console.log(`${part}: ${result.passed} passed, ${result.failed} failed (${seconds.toFixed(1)} s)`)
}
const passed = results.reduce((sum, { result }) => sum + result.passed, 0)
const failed = results.reduce((sum, { result }) => sum + result.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
