import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { localDay } from '#main/localClock.ts'
import { typeWords } from '#tools/demo/journey/vault.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'
import { findChromium } from '#tools/setup/chromium.mjs'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { say, usually } from '#tests/support/effort.ts'
import { foundedCircle, plannedSession, today } from '#tests/support/filledVault.ts'
import { freshHome } from '#tests/support/home.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { openAtDoor, vaultFolderIn, type OpenApp } from '#tests/support/openVault.ts'
import { makeReadyVault, passphrase, type ReadyVault } from '#tests/support/readyVault.ts'
import { scanMemory, type Scan } from './memory/scan.ts'
import { secretBytes, secretText, secretWords, type Secret } from './memory/secrets.ts'

const canary = 'the heron told nobody of Zephyrine'
const person = 'Quintilla Marwick'
const held = 'only the tide may know of Isaura'
/** How long after the lock memory is read. */
const afterLockMs = 2_000

let vault: ReadyVault
let secrets: readonly Secret[]

beforeAll(async () => {
  vault = await makeReadyVault(async (inside) => {
    const circleId = await foundedCircle(inside, 'Plumline', [person, 'Lidia'])
    const sessionId = await plannedSession(inside, circleId, today)
    inside.setNow(new Date().toISOString())
    await inside.call('sessions.start', { sessionId, beforeCharter: true })
  })
  using home = freshHome()
  vault.putInto(home.path)
  secrets = [
    secretText('canary', canary),
    secretText('name', person),
    secretText('held', held),
    secretText('passphrase', passphrase),
    secretWords('recovery words', vault.words),
    secretBytes('data key', await keyOf(home.path, passphrase)),
  ]
})

const openDoor = (): Promise<OpenApp> =>
  openAtDoor((home) =>
    ['My vault', 'Another'].map((name) => {
      const folder = name === 'My vault' ? vaultFolderIn(home) : `${vaultFolderIn(home)} 2`
      vault.putInto(folder)
      return { name, folder, lastOpenedOn: localDay() }
    }),
  )

/** By keys, because what Playwright fills in whole stays in the browser's end of its own connection. */
const unlockByKeys = async (page: Page): Promise<void> => {
  await page.getByLabel('Your passphrase').focus()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
}

/** Goes off the record, where a line lives in memory only, and types one. */
const holdLine = async (page: Page): Promise<void> => {
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: 'Hold a line' }).click()
  await page.getByRole('textbox', { name: 'A line to hold' }).waitFor()
  await page.keyboard.type(held)
  await page.keyboard.press('Enter')
  // A number: Playwright would tell the browser what it found, in words.
  await expect.poll(() => page.locator('.held-words').count()).toBe(1)
}

/** Unlocks, goes into the session and types the sentence; Playwright is never told it whole. */
const writeCanary = async (app: Subrosa): Promise<void> => {
  const page = await app.page()
  await unlockByKeys(page)
  await page.getByRole('button', { name: /^Plumline/u }).click()
  await page.getByRole('button', { name: 'Open the session' }).first().click()
  await page.locator('.ProseMirror').focus()
  await page.keyboard.type(` ${canary} `)
  await untilKept(page)
}

const scanAfter = async (app: Subrosa, lock: (page: Page) => Promise<unknown>): Promise<Scan> => {
  const before = await app.rendererPid()
  await lock(await app.page())
  await app.untilRendererReplaced(before)
  await (await app.page()).getByLabel('Your passphrase').waitFor()
  await pause(afterLockMs)
  return scanMemory(secrets)
}

const clickLock = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Lock', exact: true }).click()

const whoHolds = ({ own }: Scan, what: string): readonly string[] =>
  [...new Set(own.filter((finding) => finding.what === what).map(({ process: name }) => name))].toSorted()

/** Everything the renderer can be replaced by: each way to lock, with what brings it about. */
const otherWays: readonly (readonly [string, (app: Subrosa) => Promise<unknown>])[] = [
  // A running session is hidden after five minutes and locked after thirty.
  ['idle', (app) => app.setIdleSeconds(30 * 60)],
  ['suspend', (app) => app.emitPower('suspend')],
  ['crash of the window', async (app) => process.kill(await app.rendererPid(), 'SIGKILL')],
]

describe('Memory', () => {
  it('holds nothing two seconds after the lock, and what is planted then is found', async (context) => {
    await using open = await openDoor()
    const { app } = open
    await writeCanary(app)
    await holdLine(await app.page())
    const before = scanMemory(secrets)
    expect(whoHolds(before, 'held')).toEqual(expect.arrayContaining(['renderer', 'vault']))
    expect(whoHolds(before, 'canary')).toEqual(expect.arrayContaining(['renderer', 'vault']))
    expect(whoHolds(before, 'name')).toEqual(expect.arrayContaining(['renderer', 'vault']))
    expect(whoHolds(before, 'data key')).toEqual(['vault'])

    const after = await scanAfter(app, async (page) => {
      await clickLock(page)
      await page.getByRole('button', { name: 'Lock and let go of one held line' }).click()
    })
    expect(after.processes).toEqual(expect.arrayContaining(['main', 'vault', 'renderer']))
    expect(after.own).toEqual([])
    say(
      context,
      `${after.processes.length} processes, ${secrets.length} secrets, ${after.plumbing.length} in the plumbing`,
    )

    // Sent as numbers, so that only what is planted holds the words.
    const codes = [...Buffer.from(canary)]
    await app.evaluate((_electron, bytes) => {
      const words = Buffer.from(bytes)
      const forms = [words, Buffer.from(words.toString(), 'utf16le')]
      const written = [words.toString('hex'), words.toString('base64')].map((text) => Buffer.from(text))
      Object.assign(globalThis, { planted: [...forms, ...written] })
    }, codes)
    await (
      await app.page()
    ).evaluate((bytes) => Object.assign(window, { planted: String.fromCharCode(...bytes) }), codes)
    const planted = scanMemory(secrets)
    expect(whoHolds(planted, 'canary')).toEqual(['main', 'renderer'])
    const formsInMain = planted.own.flatMap(({ process: name, form }) => (name === 'main' ? [form] : []))
    expect([...new Set(formsInMain)].toSorted()).toEqual(['UTF-16', 'UTF-8', 'base64', 'hex'])
  })

  usually(
    'holds nothing after any other way to lock, and nothing of a vault once another is open',
    async (context) => {
      await using open = await openDoor()
      const { app } = open
      for (const [, bringAbout] of otherWays) {
        await writeCanary(app)
        const { own } = await scanAfter(app, () => bringAbout(app))
        expect(own).toEqual([])
        await app.setIdleSeconds(0)
      }
      await writeCanary(app)
      await scanAfter(app, clickLock)
      const page = await app.page()
      await page.getByRole('button', { name: 'Open another', exact: true }).click()
      await page.getByRole('button', { name: /^Another/u }).click()
      await unlockByKeys(page)
      const inOther = scanMemory(secrets.filter(({ what }) => what === 'canary'))
      expect(inOther.own).toEqual([])
      say(context, `${otherWays.map(([way]) => way).join(', ')}, switch of vault`)
    },
  )

  usually('holds no recovery words after a lock, though they were typed', async (context) => {
    await using open = await openDoor()
    const { app } = open
    const page = await app.page()
    await page.getByRole('button', { name: 'I have my recovery sheet' }).click()
    await typeWords(page, vault.words)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByLabel('New passphrase').focus()
    await page.keyboard.type(passphrase)
    await page.getByRole('button', { name: 'Open the vault', disabled: false }).click()
    await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
    expect(whoHolds(scanMemory(secrets), 'recovery words')).toEqual(expect.arrayContaining(['vault']))
    const { own } = await scanAfter(app, clickLock)
    // The new passphrase was typed in clear: of such a field Chromium keeps one copy of its own, as the next test shows.
    const ofChromium = { process: 'browser', what: 'passphrase', form: 'UTF-16', times: 1 }
    expect([[], [ofChromium]]).toContainEqual(own)
    say(context, `${own.length} copy of a field typed in clear, Chromium's own`)
  })

  usually(
    'is compared with a bare page: Chromium itself keeps one copy of a field typed in clear',
    async () => {
      using server = await servePage('<input>')
      const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
      try {
        const page = await browser.newPage()
        await page.goto(`http://127.0.0.1:${server.port}/`)
        await page.locator('input').focus()
        await page.keyboard.type(canary)
        await page.goto(`http://localhost:${server.port}/`)
        await pause(afterLockMs)
        const kept = scanMemory(secrets).own
        expect([[], [{ process: 'browser', what: 'canary', form: 'UTF-16', times: 1 }]]).toContainEqual(kept)
      } finally {
        await browser.close()
      }
    },
  )
})

/** One page on this computer, with nothing of ours in it. */
const servePage = async (html: string): Promise<Disposable & { readonly port: number }> => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.dispose]: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
