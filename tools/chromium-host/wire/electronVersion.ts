import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The version of Electron whose types the stand-in follows. */
export const electronVersion = (require('electron/package.json') as { readonly version: string }).version
