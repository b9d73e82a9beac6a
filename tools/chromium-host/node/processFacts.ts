import { electronVersion } from '../wire/electronVersion.ts'

/** Makes `process` say what Electron's says. */
export const announceElectron = (type: 'browser' | 'utility'): void => {
  const facts = {
    type,
    versions: Object.freeze({ ...process.versions, electron: electronVersion }),
    defaultApp: true,
    resourcesPath: '',
  }
  for (const [name, value] of Object.entries(facts)) {
    Object.defineProperty(process, name, { value, enumerable: true, configurable: true, writable: true })
  }
}
