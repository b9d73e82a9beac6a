import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, type Page } from 'playwright-core'
import { launchApp } from '#tools/chromium-host/launch.ts'
import { findElectron } from '#tools/setup/electron.mjs'
import { chosenHost } from '#tools/setup/host.mjs'

export type Peer = AsyncDisposable & { readonly page: Page }

/** Starts an app of `makePeer` on the host that runs ours too, and waits for its page. */
export const launchPeer = async (appDir: string): Promise<Peer> => {
  const userDataDir = mkdtempSync(path.join(os.tmpdir(), 'subrosa-peer-'))
  const app = await (chosenHost() === 'electron' ? onElectron : onChromium)(appDir, userDataDir)
  return {
    page: app.page,
    [Symbol.asyncDispose]: async () => {
      await app.close()
      rmSync(userDataDir, { recursive: true, force: true })
    },
  }
}

const onChromium = async (appDir: string, userDataDir: string) => launchApp({ appDir, userDataDir })

const onElectron = async (appDir: string, userDataDir: string) => {
  const executablePath = findElectron()
  if (executablePath === undefined) throw new Error("Electron's binary is not here")
  const app = await _electron.launch({ executablePath, args: [appDir, `--user-data-dir=${userDataDir}`] })
  return { page: await app.firstWindow(), close: () => app.close() }
}
