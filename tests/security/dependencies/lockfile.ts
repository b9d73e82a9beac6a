import { readFileSync } from 'node:fs'
import { inProject } from '#tools/setup/project.mjs'

/** What npm's lockfile says of one package. */
export type LockedPackage = {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly isShipped: boolean
  readonly hasInstallScript: boolean
}

type Entry = {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly hasInstallScript?: boolean
}

type Lockfile = { readonly packages: Readonly<Record<string, Entry>> }

export const readLockfile = (): Lockfile =>
  JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')) as Lockfile // npm's own form, version 3

export const packagesIn = ({ packages }: Lockfile): readonly LockedPackage[] =>
  Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, entry]) => ({
      name: folder.replace(/^.*node_modules\//u, ''),
      version: entry.version ?? '',
      license: entry.license ?? 'none named',
      isShipped: entry.dev !== true && entry.devOptional !== true,
      hasInstallScript: entry.hasInstallScript === true,
    }))
