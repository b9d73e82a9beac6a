import { refused, refuseUnknown } from '../main/refuse.ts'

/** The module `electron` in a utility process: Electron offers net and systemPreferences there, the stand-in neither. */
export const net: typeof Electron.net = refused('net')
export const systemPreferences: typeof Electron.systemPreferences = refused('systemPreferences')

// Electron's module has a default export.
// oxlint-disable-next-line import/no-default-export
export default refuseUnknown('electron (utility process)', { net, systemPreferences })
