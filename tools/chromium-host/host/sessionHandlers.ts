import type { HostApi } from '../wire/api.ts'
import type { Handlers } from '../wire/link.ts'
import type { Browser } from './browser.ts'
import { askForPath } from './askForPath.ts'
import type { Windows } from './windows.ts'

type SessionCalls = {
  [Name in keyof HostApi as Name extends `${'session' | 'dialog'}.${string}` ? Name : never]: HostApi[Name]
}

/** What is Chromium's as a whole: permissions, caches, and the page that asks for a path. */
export const sessionHandlers = (
  browser: () => Browser,
  windows: Windows,
  isHeadless: boolean,
): Handlers<SessionCalls> => ({
  'session.setPermissions': ({ granted }) => browser().setPermissions(granted),
  'session.clear': ({ what }) => windows.clear(what),
  'dialog.ask': ({ title, html }) => {
    if (isHeadless) throw new Error(`nobody can answer a dialog without a display (${title})`)
    return askForPath(browser(), title, html)
  },
})
