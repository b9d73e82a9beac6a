import { registerHooks } from 'node:module'
import { isMainThread } from 'node:worker_threads'
import { narrowCrypto } from './boringSsl.ts'

/**
 * Loaded before anything else in main, in utility processes and in their worker threads: takes from
 * `node:crypto` what Electron's lacks, and gives `electron` to the app's own modules.
 */
narrowCrypto()

const kind = process.argv[1]?.includes('/utility/') ? 'utility' : 'main'
const electronFile = new URL(isMainThread ? `../${kind}/electron.ts` : './workerElectron.ts', import.meta.url)
  .href

registerHooks({
  resolve: (specifier, context, next) => {
    const isElectron =
      specifier === 'electron' ||
      specifier === `electron/${kind === 'main' ? 'main' : 'utility'}` ||
      specifier === 'electron/common'
    return isElectron ? { url: electronFile, shortCircuit: true } : next(specifier, context)
  },
})
