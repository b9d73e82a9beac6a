import path from 'node:path'
import { findCommand, isProgram } from './commands.mjs'
import { canInstallPackages, installPackages } from './debian.mjs'

/** The one line for somebody whose computer has neither Electron nor Chromium and where we may install neither. */
export const howToGetChromium =
  "Subrosa needs Electron's binary, which could not be fetched, or an installed Chromium or Google Chrome: please install one and run the command again."

/**
 * Looks for an installed Chromium or Chrome. `CHROMIUM_PATH` wins.
 * @returns {string | undefined} the path of the program
 */
export function findChromium() {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) return isProgram(chosen) ? chosen : undefined
  return candidates().find(isProgram)
}

/**
 * Finds a Chromium or, on Debian as root, installs one.
 * @returns {string | undefined} the path of the program; undefined when there is none and none could be installed
 */
export function ensureChromium() {
  return (
    findChromium() ?? (canInstallPackages() && installPackages(['chromium']) ? findChromium() : undefined)
  )
}

/** @returns {string[]} places to look, best first */
function candidates() {
  if (process.platform === 'darwin') return onMac()
  if (process.platform === 'win32') return onWindows()
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].flatMap((name) => {
    const command = findCommand(name)
    // Ubuntu's snap is a script that cannot take our pipe. Debian's is one too, but the program lies beside it.
    return command && !command.startsWith('/snap/')
      ? [path.join(path.dirname(command), '..', 'lib', name, name), command]
      : []
  })
}

function onMac() {
  const applications = ['/Applications', path.join(process.env['HOME'] ?? '', 'Applications')]
  return applications.flatMap((folder) =>
    ['Chromium', 'Google Chrome'].map((name) => path.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  )
}

function onWindows() {
  const { ProgramFiles, LOCALAPPDATA, 'ProgramFiles(x86)': programFiles32 } = process.env
  return [ProgramFiles, programFiles32, LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [path.join('Google', 'Chrome'), 'Chromium'].map((name) =>
          path.join(folder, name, 'Application', 'chrome.exe'),
        )
      : [],
  )
}
