/**
 * `npm test`: sets up, then runs every part and ends with one line, `N passed, N failed`.
 * `node tools/test.mjs <part> [filters]` runs one part; what follows its name goes to Vitest,
 * but for `--full`: everything that takes longer than a part may usually take (tools/test/effort.ts).
 */
import { become } from './setup/commands.mjs'
import { prepare } from './setup/prepare.mjs'
import { inProject, pinnedNode } from './setup/project.mjs'

/** What each part needs beside the dependencies. @type {Record<string, import('./setup/prepare.mjs').Needs>} */
const needsOf = {
  check: {},
  unit: {},
  integration: { build: true, witnesses: true },
  migrations: {},
  host: { host: true },
  e2e: { build: true, host: true, witnesses: true },
  security: { build: true, host: true, witnesses: true },
  faults: { build: true, host: true, witnesses: true },
}

const [part = ''] = process.argv.slice(2)
prepare(needsOf[part] ?? { build: true, host: true, witnesses: true })
process.exitCode = await become(pinnedNode, [inProject('tools', 'test', 'run.ts'), ...process.argv.slice(2)])
