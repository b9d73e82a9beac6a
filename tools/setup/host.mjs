import { ensureChromium, howToGetChromium } from './chromium.mjs'
import { ensureElectron, findElectron } from './electron.mjs'

/** @typedef {'electron' | 'chromium'} Host what runs the built app: Electron's binary, or the stand-in on Chromium */

/**
 * Chooses what the app runs on and sees to it that it is there. `HOST=electron` or `HOST=chromium` insists on one;
 * else it is Electron when its binary is there already, and the stand-in otherwise.
 * @returns {Host}
 * @throws {Error} with one sentence saying what to install
 */
export function ensureHost() {
  const wish = process.env['HOST']
  if (wish === 'electron' && !ensureElectron())
    throw new Error("HOST=electron: Electron's binary could not be fetched.")
  const host = wish === 'electron' || (wish !== 'chromium' && findElectron()) ? 'electron' : 'chromium'
  if (host === 'chromium' && !ensureChromium()) throw new Error(howToGetChromium)
  return host
}
