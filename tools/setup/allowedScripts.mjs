import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './commands.mjs'
import { environmentForNpm } from './npm.mjs'
import { inProject } from './project.mjs'

/** The scripts npm would run after unpacking a package, in npm's order. */
const installScripts = /** @type {const} */ (['preinstall', 'install', 'postinstall'])

/**
 * Runs the install scripts of the packages that package.json allows by name (`allowScripts`), each once per unpacked
 * copy. npm 10 and 11 would run everybody's and npm 12 nobody's, so they are run here: the same on each.
 * @throws {Error} when a script fails, or when a package that is allowed is not installed
 */
export function runAllowedScripts() {
  for (const name of allowedPackages()) {
    const folder = inProject('node_modules', ...name.split('/'))
    // Inside the package's folder, so that it goes when npm replaces the package.
    const stamp = path.join(folder, '.install-scripts-done')
    if (existsSync(stamp)) continue
    for (const script of installScripts) runScript(name, folder, script)
    writeFileSync(stamp, '')
  }
}

/** @param {string} name @param {string} folder @param {typeof installScripts[number]} script */
function runScript(name, folder, script) {
  const command = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).scripts?.[script]
  if (!command) return
  console.log(`Running the ${script} script of ${name} …`)
  const env = { ...environmentForNpm(), npm_config_audit: 'false', npm_config_fund: 'false' }
  if (!run(command, [], { cwd: folder, env, shell: true })) throw new Error(`${script} of ${name} failed`)
}

function allowedPackages() {
  /** @type {Record<string, boolean>} */
  const listed = JSON.parse(readFileSync(inProject('package.json'), 'utf8')).allowScripts ?? {}
  return Object.keys(listed).filter((name) => listed[name])
}
