import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Checker } from './checker.ts'
import { runTool } from './runTool.ts'
import { sourceFiles } from './sourceFiles.ts'

const compiler = 'node_modules/typescript/bin/tsc'

/** `tsc -b` over every project that tsconfig.json names; each source file must belong to one of them. */
export const types: Checker = {
  name: 'types',
  check: async (root) => {
    const [build, ...lists] = await Promise.all([
      runTool(root, compiler, ['-b']),
      ...projects(root).map((project) => runTool(root, compiler, ['-p', project, '--listFilesOnly'])),
    ])
    const listed = new Set(
      lists.flatMap(({ output }) => output.split('\n').map((file) => path.relative(root, file))),
    )
    const sources = sourceFiles(root)
    const forgotten = sources.filter((file) => !listed.has(file))
    const report = [
      build.exitCode === 0 ? '' : build.output,
      forgotten.length === 0 ? '' : `No tsconfig includes:\n${forgotten.join('\n')}`,
    ]
    return {
      passed: build.exitCode === 0 && forgotten.length === 0,
      seen: sources.length - forgotten.length,
      report: report.filter((part) => part !== '').join('\n'),
    }
  },
}

const projects = (root: string): readonly string[] => {
  // Our own file, plain JSON.
  const { references } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8')) as {
    readonly references: readonly { readonly path: string }[]
  }
  return references.map((reference) => reference.path)
}
