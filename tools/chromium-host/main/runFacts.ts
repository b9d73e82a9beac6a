import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MainStart } from '../host/forkMain.ts'

type PackageFile = {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
}

const start = JSON.parse(process.argv[2] ?? '{}') as MainStart
const packageFile = JSON.parse(readFileSync(join(start.appDir, 'package.json'), 'utf8')) as PackageFile

/** What is known of this run before the app's first line. */
export const runFacts = {
  ...start,
  entry: join(start.appDir, packageFile.main ?? 'index.js'),
  name: packageFile.productName ?? packageFile.name ?? 'Electron',
  version: packageFile.version ?? '0.0.0',
} as const
