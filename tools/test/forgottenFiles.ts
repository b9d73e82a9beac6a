import path from 'node:path'
import { sourceFiles } from '../check/sourceFiles.ts'
import type { Report } from './report.ts'

/**
 * The test files of the project that none of the runs met: they lie where no project of vitest.config.ts looks.
 * @returns paths from `root`
 */
export const forgottenFiles = (root: string, reports: readonly (Report | null)[]): readonly string[] => {
  const met = new Set(
    reports.flatMap((report) => report?.testResults.map(({ name }) => path.relative(root, name)) ?? []),
  )
  return sourceFiles(root).filter((file) => /\.test\.tsx?$/.test(file) && !met.has(file))
}
