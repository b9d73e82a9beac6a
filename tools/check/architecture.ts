import type { Checker } from './checker.ts'
import { runTool } from './runTool.ts'

/** The architecture tests alone; `npm test` has them among the unit tests. */
export const architecture: Checker = {
  name: 'architecture',
  check: async (root) => {
    const args = [
      'run',
      '--project',
      'unit',
      'tests/unit/architecture/architecture.test.ts',
      '--reporter=dot',
    ]
    const { exitCode, output } = await runTool(root, 'node_modules/vitest/vitest.mjs', args)
    const seen = Number(/Tests.*?(\d+) passed/.exec(output)?.[1] ?? 0)
    return { passed: exitCode === 0, seen, report: exitCode === 0 ? '' : output }
  },
}
