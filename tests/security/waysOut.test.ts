import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findChromium } from '#tools/setup/chromium.mjs'
import { say } from '#tests/support/effort.ts'
import { startListener } from '#tests/support/listener.ts'
import { openFreshVault } from '#tests/support/openVault.ts'
import { tryLeaving, tryWaysOut } from './network/tryWaysOut.ts'

/** Which of the ways a listener was reached by. */
const waysOf = (came: readonly string[]): ReadonlySet<string> =>
  new Set(came.filter((one) => one.startsWith('/')).map((one) => one.slice(1)))

/** Sets both going in the page and answers at once: a page that leaves, or waits for a window it opened, answers nobody. */
const trying = (address: string): string => `
  globalThis.tried = []
  setTimeout(async () => {
    globalThis.tried = await (${tryWaysOut.toString()})(${JSON.stringify(address)})
    ;(${tryLeaving.toString()})(${JSON.stringify(address)})
  }, 500)
  undefined`

/** A page of any other program: the ways lead out of it, so a listener that hears nothing says something. */
const outOfBarePage = async (address: string, untilHeard: () => Promise<void>): Promise<void> => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<body></body>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
  try {
    const bare = async (): Promise<Page> => {
      const page = await browser.newPage()
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      return page
    }
    const leaving = await bare()
    await leaving.evaluate(tryLeaving, address)
    await leaving.waitForURL(`http://${address}/**`)
    await (await bare()).evaluate(trying(address))
    await untilHeard()
  } finally {
    await browser.close()
    server.close()
  }
}

describe('Ways out of a page', () => {
  it('lead out of a page of any other program, so that a listener which hears nothing says something', async (context) => {
    using listener = await startListener()
    await outOfBarePage(listener.address, async () => {
      await expect.poll(() => waysOf(listener.came).size).toBeGreaterThan(30)
    })
    say(context, `${waysOf(listener.came).size} of them lead out of a bare page`)
  })

  it('are all closed in the window', async (context) => {
    using listener = await startListener()
    await using vault = await openFreshVault()
    const before = await vault.page()
    const address = before.url()
    await before.evaluate(trying(listener.address))
    await vault.app.lookAway()
    // Half a second until it begins, one and a half that frames and workers are given, one for leaving.
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    const page = await vault.page()
    await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
    const tried = (): Promise<number> =>
      page.evaluate(() => (globalThis as unknown as { tried: readonly string[] }).tried.length)
    await expect.poll(tried).toBeGreaterThan(40)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)))
    expect(page.url().replace(/#.*$/u, '')).toBe(address.replace(/#.*$/u, ''))
    expect(listener.came).toEqual([])
    say(context, `${(await tried()) + 2} ways tried`)
  })
})
