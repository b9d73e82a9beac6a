import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const folders = ['src', 'tools', 'tests', 'bench']

/** Kept as they were released or met: nobody's style is asked of them. */
const isFixture = (file: string) => file.startsWith(path.join('tests', 'fixtures'))

/** Every source file of the project in `root`, as paths from it: what lint and the type checker must have seen. */
export const sourceFiles = (root: string): readonly string[] =>
  [
    ...readdirSync(root),
    ...folders
      .filter((folder) => existsSync(path.join(root, folder)))
      .flatMap((folder) =>
        readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
          path.join(folder, file),
        ),
      ),
  ].filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !isFixture(file))
