import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder; every tool works from here, wherever it was called from. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Absolute path of a file of the project. @param {...string} parts */
export const inProject = (...parts) => path.join(root, ...parts)

/** The Node that the project pins: the npm package `node` carries it. Tools in TypeScript run on it. */
export const pinnedNode = inProject(
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)
