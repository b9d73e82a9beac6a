import { registerHooks } from 'node:module'
import { isMainThread } from 'node:worker_threads'
import { narrowCrypto } from './boringSsl.ts'

/**
 * Loaded before anything else in main, in utility processes and in their worker threads: takes from
 * `node:crypto` what Electron's lacks, and gives `electron` to the app's own modules.
 */
narrowCrypto()

const kind = /[\\/]utility[\\/]start\.ts$/.test(process.argv[1] ?? '') ? 'utility' : 'main'
const electronFile = new URL(isMainThread ? `../${kind}/electron.ts` : './workerElectron.ts', import.meta.url)
const electronNames = new Set(['electron', 'electron/main', 'electron/common', 'electron/utility'])

registerHooks({
  resolve: (specifier, context, next) =>
    electronNames.has(specifier) ? { url: electronFile.href, shortCircuit: true } : next(specifier, context),
})
