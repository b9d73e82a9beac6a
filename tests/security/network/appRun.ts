/**
 * A program of its own, to be run under a tracer: the app from the lock screen to a written note and a lock. With
 * `planted`, on a copy of the build whose processes each ask for an address that is nobody's (RFC 5737).
 */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { lock, unlock } from '#tools/demo/journey/door.ts'
import { findChromium } from '#tools/setup/chromium.mjs'
import { copyApp } from '#tests/support/appCopy.ts'
import { localDay } from '#main/localClock.ts'
import { openAtDoor, vaultFolderIn } from '#tests/support/openVault.ts'
import { makeReadyVault, passphrase } from '#tests/support/readyVault.ts'
import { plantedAddresses } from './plantedAddresses.ts'

const isPlanted = process.argv.includes('planted')
using copy = copyApp()

const request = (address: string): string =>
  `process.getBuiltinModule('node:net').connect(80, '${address}').on('error', () => undefined);\n`

if (isPlanted) {
  for (const [entry, address] of [
    ['index.js', plantedAddresses.main],
    ['vault.js', plantedAddresses.vault],
    ['keyWorker.js', plantedAddresses.worker],
  ] as const) {
    const file = join(copy.appDir, 'out', 'main', entry)
    appendFileSync(file, `\n${request(address)}`)
  }
}

const vault = await makeReadyVault()
await using open = await openAtDoor(
  (home) => {
    vault.putInto(vaultFolderIn(home))
    return [{ name: 'My vault', folder: vaultFolderIn(home), lastOpenedOn: localDay() }]
  },
  { appDir: copy.appDir },
)
await unlock(await open.page(), passphrase)
await lock(open.app)

if (isPlanted) {
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
  const page = await browser.newPage()
  await page.goto(`http://${plantedAddresses.page}/`, { timeout: 2_000 }).catch(() => undefined)
  await browser.close()
}
process.stdout.write('came to the end\n')
