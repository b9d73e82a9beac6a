import type { Checker } from './checker.ts'
import { runTool } from './runTool.ts'
import { sourceFiles } from './sourceFiles.ts'

/** oxlint with the rules of .oxlintrc.json, those included that need types. */
export const lint: Checker = {
  name: 'lint',
  check: async (root) => {
    const args = ['--type-aware', '--deny-warnings', '.']
    const { exitCode, output } = await runTool(root, 'node_modules/oxlint/bin/oxlint', args)
    const seen = Number(/ on (\d+) files? /.exec(output)?.[1] ?? 0)
    const missed = sourceFiles(root).length - seen
    if (missed > 0)
      return { passed: false, seen, report: `${output}\n${missed} source files were not linted.` }
    return { passed: exitCode === 0, seen, report: exitCode === 0 ? '' : output }
  },
}
