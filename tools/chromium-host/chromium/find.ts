import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Where an installed Chromium may lie, best first. Debian's real binary comes before its wrapper script,
 * which prints noise and adds flags of its own.
 */
const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/lib/chromium/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/opt/google/chrome/chrome',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
}
const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of an installed Chromium, or null. `CHROMIUM_PATH` wins. Snap's Chromium is a shell script that cannot take our pipe. */
export const findChromium = (env: NodeJS.ProcessEnv = process.env): string | null => {
  const chosen = env['CHROMIUM_PATH']
  if (chosen !== undefined && chosen !== '') return isExecutable(chosen) ? chosen : null
  const known = places[process.platform]?.find(isExecutable)
  if (known !== undefined) return known
  const folders = (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.startsWith('/snap/'))
  return (
    commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable) ?? null
  )
}
