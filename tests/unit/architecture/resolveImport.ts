import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.ts'

// Our own file.
const { imports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly imports: Readonly<Record<string, string>>
}

/** `#area/…` names, longest first, each with the folder it stands for. */
const areas = Object.entries(imports)
  .map(([name, folder]) => ({
    prefix: name.replace('*', ''),
    folder: folder.replace('./', '').replace('*', ''),
  }))
  .toSorted((one, other) => other.prefix.length - one.prefix.length)

/**
 * The file of the project that an import means.
 * @param importer from the root, with forward slashes
 * @returns from the root, with forward slashes and without a query; null for a package or a module of Node
 */
export const resolveImport = (importer: string, specifier: string): string | null => {
  const [bare = ''] = specifier.split('?')
  if (bare.startsWith('.')) return path.posix.join(path.posix.dirname(importer), bare)
  const area = areas.find(({ prefix }) => bare.startsWith(prefix))
  return area ? area.folder + bare.slice(area.prefix.length) : null
}
