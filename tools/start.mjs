/**
 * `npm start`: sets up, builds and shows the app, on Electron when its binary can be had, else on the stand-in over an
 * installed Chromium. Without a display it plays the demo headless.
 */
import { ensureChromium, howToGetChromium } from './setup/chromium.mjs'
import { become } from './setup/commands.mjs'
import { ensureElectron } from './setup/electron.mjs'
import { prepare } from './setup/prepare.mjs'
import { pinnedNode, root } from './setup/project.mjs'

process.exitCode = await start()

/** @returns {Promise<number>} the exit code */
async function start() {
  prepare({ build: true })
  if (!hasDisplay()) return playDemo()
  const electron = isElectronWanted() ? ensureElectron() : undefined
  return electron ? become(electron, [root, ...process.argv.slice(2)]) : startOnChromium()
}

/** Electron refuses to run as root on Linux unless its sandbox is off, and the product always runs sandboxed. */
function isElectronWanted() {
  const { HOST } = process.env
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  return HOST === 'electron' || (HOST !== 'chromium' && !isRoot)
}

async function startOnChromium() {
  if (!ensureChromium()) {
    console.error(howToGetChromium)
    return 1
  }
  console.log('The app runs on the stand-in over Chromium (tools/chromium-host).')
  return become(pinnedNode, ['tools/chromium-host/run.ts', ...process.argv.slice(2), root])
}

async function playDemo() {
  console.log(
    'There is no display here, so this plays the demo without a window: pictures come to demo-output/.',
  )
  prepare({ host: true })
  return become(pinnedNode, ['tools/demo.ts'])
}

/** Windows and macOS always have one; elsewhere X11 or Wayland names it. */
function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform === 'win32' || process.platform === 'darwin' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}
