import { run } from '../setup/commands.mjs'
import { inProject, pinnedNode } from '../setup/project.mjs'

export const galleryFolder = inProject('.cache', 'gallery')

/**
 * Builds the gallery's page in a process of its own: under a test runner React and its libraries would be built for tests.
 * @throws {Error} when the build fails; it has said why
 */
export const buildGallery = (): void => {
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js')
  const config = inProject('tools', 'gallery', 'vite.config.ts')
  const env = { ...process.env, NODE_ENV: 'production' }
  if (!run(pinnedNode, [vite, 'build', '--config', config, '--logLevel', 'error'], { env })) {
    throw new Error('the gallery could not be built')
  }
}
