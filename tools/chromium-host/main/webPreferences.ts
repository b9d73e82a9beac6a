import { readFileSync } from 'node:fs'

/** The stand-in's pages are always isolated and without Node; an app that wants otherwise must not seem to run. */
export const refuseWeakPreferences = (preferences: Electron.WebPreferences): void => {
  const weak = {
    nodeIntegration: preferences.nodeIntegration === true,
    contextIsolation: preferences.contextIsolation === false,
    sandbox: preferences.sandbox === false,
    webviewTag: preferences.webviewTag === true,
    webSecurity: preferences.webSecurity === false,
    nodeIntegrationInWorker: preferences.nodeIntegrationInWorker === true,
    nodeIntegrationInSubFrames: preferences.nodeIntegrationInSubFrames === true,
  }
  const name = Object.entries(weak).find(([, isWeak]) => isWeak)?.[0]
  if (name !== undefined)
    throw new Error(`the stand-in for Electron does not have this setting of webPreferences.${name}`)
}

/** The preload as text: it is injected, not loaded. */
export const readPreload = (path: string | undefined): { path: string; source: string } | null =>
  path === undefined ? null : { path, source: readFileSync(path, 'utf8') }
