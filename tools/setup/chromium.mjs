import { realpathSync } from 'node:fs'
import path from 'node:path'
import { findCommand, isProgram } from './commands.mjs'
import { canInstallPackages, installPackages } from './debian.mjs'

/** The one line for somebody whose computer has neither Electron nor Chromium and where we may install neither. */
export const howToGetChromium =
  "Subrosa needs Electron's binary, which could not be fetched, or an installed Chromium or Google Chrome: please install one and run the command again."

/**
 * Looks for an installed Chromium or Chrome. `CHROMIUM_PATH` wins.
 * @returns {string | null} the path of the program
 */
export function findChromium() {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) return isProgram(chosen) ? chosen : null
  return candidates().find(isProgram) ?? null
}

/**
 * Finds a Chromium or, on Debian as root, installs one.
 * @returns {string | null} the path of the program; null when there is none and none could be installed
 */
export function ensureChromium() {
  return findChromium() ?? (canInstallPackages() && installPackages(['chromium']) ? findChromium() : null)
}

/** @returns {string[]} places to look, best first */
function candidates() {
  if (process.platform === 'darwin') return onMac()
  if (process.platform === 'win32') return onWindows()
  const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
  return commands.flatMap((name) => besideCommand(name))
}

/**
 * The command itself is often a script that prints and adds flags of its own; the program is a neighbour of it, or of
 * the file it links to. Ubuntu's snap is a script too and cannot take our pipe at all.
 * @param {string} name
 */
function besideCommand(name) {
  const command = findCommand(name)
  if (!command || command.startsWith('/snap/')) return []
  const folder = path.dirname(realpathSync(command))
  const programs = [path.join(path.dirname(command), '..', 'lib', name, name), path.join(folder, 'chrome')]
  return [...programs, command]
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
