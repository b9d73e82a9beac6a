import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findChromium } from '#tools/setup/chromium.mjs'
import { say, usually } from '#tests/support/effort.ts'
import { startListener } from '#tests/support/listener.ts'
import { openFreshVault } from '#tests/support/openVault.ts'
import { tryLeaving, tryWaysOut } from './network/tryWaysOut.ts'

/** Which of the ways a listener was reached by. */
const waysOf = (came: readonly string[]): ReadonlySet<string> =>
  new Set(came.filter((one) => one.startsWith('/')).map((one) => one.slice(1)))

/** A page of any other program: the ways lead out of it, so a listener that hears nothing says something. */
const outOfBarePage = async (address: string): Promise<void> => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<body></body>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.evaluate(tryWaysOut, address)
    await page.evaluate(tryLeaving, address)
    await page.waitForURL(`http://${address}/**`)
  } finally {
    await browser.close()
    server.close()
  }
}

describe('Ways out of a page', () => {
  usually(
    'lead out of a page of any other program, so that a listener which hears nothing says something',
    async (context) => {
      using listener = await startListener()
      await outOfBarePage(listener.address)
      const open = waysOf(listener.came)
      expect(open.size).toBeGreaterThan(30)
      say(context, `${open.size} of them lead out of a bare page`)
    },
  )

  it('are all closed in the window', async (context) => {
    using listener = await startListener()
    await using vault = await openFreshVault()
    const page = await vault.page()
    const before = page.url()
    const tried = await page.evaluate(tryWaysOut, listener.address)
    await page.evaluate(tryLeaving, listener.address)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)))
    await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
    expect(page.url().replace(/#.*$/u, '')).toBe(before.replace(/#.*$/u, ''))
    expect(listener.came).toEqual([])
    say(context, `${tried.length + 2} ways tried`)
  })
})
