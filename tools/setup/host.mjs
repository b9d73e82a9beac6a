import { ensureChromium, howToGetChromium } from './chromium.mjs'
import { ensureElectron, findElectron } from './electron.mjs'

/** @typedef {'electron' | 'chromium'} Host what runs the built app: Electron's binary, or the stand-in on Chromium */

/**
 * What the app runs on here. `HOST=electron` or `HOST=chromium` insists on one; else it is Electron when its binary is
 * there already, and the stand-in otherwise.
 * @returns {Host}
 * @throws {Error} when `HOST` names neither
 */
export function chosenHost() {
  const wish = process.env['HOST'] || (findElectron() ? 'electron' : 'chromium')
  if (wish !== 'electron' && wish !== 'chromium') throw new Error('HOST is electron or chromium')
  return wish
}

/**
 * Sees to it that what the app runs on is there.
 * @throws {Error} with one sentence saying what to install
 */
export function ensureHost() {
  if (chosenHost() === 'chromium') {
    if (!ensureChromium()) throw new Error(howToGetChromium)
  } else if (!ensureElectron()) {
    throw new Error("HOST=electron: Electron's binary could not be fetched.")
  }
}
