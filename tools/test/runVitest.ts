import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { inProject, root } from '../setup/project.mjs'
import { reportOf, type TestPart } from './parts.ts'
import { readReport, type Report } from './report.ts'

/**
 * Runs one project of vitest.config.ts on this Node, its readable report shown.
 * @param filters more arguments for Vitest; a run with any leaves the report of the last complete run alone
 */
export const runVitest = async (
  part: TestPart,
  filters: readonly string[],
): Promise<{ readonly report: Report | null; readonly exitCode: number }> => {
  const file = inProject(filters.length === 0 ? reportOf(part) : '.cache/test-results/filtered.json')
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = [
    inProject('node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    part,
    ...reporters,
    ...filters,
  ]
  const [exitCode] = await once(spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }), 'exit')
  return { report: readReport(file), exitCode: typeof exitCode === 'number' ? exitCode : 1 }
}
