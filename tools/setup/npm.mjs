import path from 'node:path'
import { run } from './commands.mjs'
import { inProject, root } from './project.mjs'

/**
 * Runs the npm that called us, else the one in PATH, in the project's folder.
 * @param {readonly string[]} args
 * @throws {Error} when npm fails; it has said why
 */
export function runNpm(args) {
  const { npm_execpath: cli = '', npm_node_execpath: node = process.execPath } = process.env
  const env = environmentForNpm()
  const isDone = path.basename(cli).startsWith('npm-cli')
    ? run(node, [cli, ...args], { env })
    : run('npm', args, { env, shell: process.platform === 'win32' })
  if (!isDone) throw new Error(`npm ${args.join(' ')} failed`)
}

/**
 * The environment for an npm started by us or by an install script. What the calling npm told its own scripts about
 * *its* run (this package, its folder, its flags) must not steer the new one; where packages come from and where the
 * cache lies still holds. The project's own programs leave PATH: npm may be about to replace the Node among them.
 */
export function environmentForNpm() {
  const kept = /^npm_config_(registry|userconfig|globalconfig|cache|proxy|https_proxy|noproxy|cafile)$/i
  const isOurs = (/** @type {string} */ folder) =>
    path.resolve(root, folder).startsWith(inProject('node_modules'))
  /** @type {NodeJS.ProcessEnv} */
  const env = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (/^npm_/i.test(name) && !kept.test(name)) continue
    env[name] = /^path$/i.test(name)
      ? value
          ?.split(path.delimiter)
          .filter((folder) => !isOurs(folder))
          .join(path.delimiter)
      : value
  }
  return env
}
