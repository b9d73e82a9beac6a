import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './commands.mjs'
import { inProject, pinnedNode } from './project.mjs'

/** What a build is made of. */
const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

const stamp = inProject('out', '.built-from')

/**
 * Builds main, vault, preload and window into out/, unless what lies there was built from these very files.
 * @throws {Error} when the build fails; it has said why
 */
export function ensureBuild() {
  const digest = digestOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  rmSync(stamp, { force: true })
  console.log('Building …')
  const electronVite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  if (!run(pinnedNode, [electronVite, 'build', '--logLevel', 'warn'])) throw new Error('the build failed')
  // The digest from before: a file saved while the build ran makes the next call build again.
  writeFileSync(stamp, digest)
}

function digestOfSources() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesUnder(inProject(source)))) {
    hash.update(path.relative(inProject(), file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} place a file or a folder @returns {string[]} every file there, in a fixed order */
function filesUnder(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place, { recursive: true })
    .map((name) => path.join(place, String(name)))
    .filter((file) => statSync(file).isFile())
    .toSorted()
}
