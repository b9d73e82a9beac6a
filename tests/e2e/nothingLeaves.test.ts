import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { beginSession, foundCircle, planSession } from '#tools/demo/journey/circle.ts'
import { backUpWithWords } from '#tools/demo/journey/backup.ts'
import { goTo, lock, makeVault, unlock } from '#tools/demo/journey/door.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'
import { writeNotes } from '#tools/demo/journey/notes.ts'
import { startListener } from '#tests/support/listener.ts'
import { openAtDoor, passphrase } from '#tests/support/openVault.ts'

/** Remembers in main every request that is let through. */
const rememberRequests = (app: Subrosa): Promise<void> =>
  app.evaluate(({ BrowserWindow }, _none) => {
    const kept = globalThis as unknown as { requests?: string[] }
    const requests = (kept.requests ??= [])
    BrowserWindow.getAllWindows()[0]?.webContents.session.webRequest.onBeforeSendHeaders(
      (details, answer) => {
        requests.push(details.url)
        answer({})
      },
    )
  }, null)

const rememberedRequests = (app: Subrosa): Promise<readonly string[]> =>
  app.evaluate((_electron, _none) => (globalThis as unknown as { requests: string[] }).requests, null)

const titlesOf = async (app: Subrosa): Promise<readonly string[]> => [
  await (await app.page()).title(),
  ...(await app.evaluate(
    ({ BrowserWindow }, _none) => BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    null,
  )),
]

/** Everything a page can try to reach another address with: how each ended, and what the page's own policy forbade. */
const tryEverything = (
  page: Page,
  address: string,
): Promise<{ ends: Record<string, string>; forbidden: string[] }> =>
  page.evaluate(async (host) => {
    const forbidden: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      forbidden.push(`${effectiveDirective} ${new URL(blockedURI).pathname}`)
    })
    const ended = (run: () => Promise<unknown>): Promise<string> =>
      run().then(
        () => 'got through',
        () => 'refused',
      )
    const loaded = (element: HTMLElement): Promise<unknown> =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve)
        element.addEventListener('error', reject)
        document.body.append(element)
      })
    const withSource = (tag: 'img' | 'script' | 'link', path: string): Promise<unknown> => {
      const element = document.createElement(tag)
      if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: path })
      else element.src = path
      return loaded(element)
    }
    const url = `http://${host}`
    const ends = {
      fetch: await ended(() => fetch(`${url}/fetch`, { mode: 'no-cors' })),
      request: await ended(
        () =>
          new Promise((resolve, reject) => {
            const request = new XMLHttpRequest()
            request.addEventListener('load', resolve)
            request.addEventListener('error', reject)
            request.open('GET', `${url}/request`)
            request.send()
          }),
      ),
      picture: await ended(() => withSource('img', `${url}/picture.png`)),
      script: await ended(() => withSource('script', `${url}/script.js`)),
      style: await ended(() => withSource('link', `${url}/style.css`)),
      socket: await ended(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(`ws://${host}/socket`)
            socket.addEventListener('open', resolve)
            socket.addEventListener('error', reject)
          }),
      ),
      events: await ended(
        () =>
          new Promise((resolve, reject) => {
            const source = new EventSource(`${url}/events`)
            source.addEventListener('open', resolve)
            source.addEventListener('error', reject)
          }),
      ),
      beacon: navigator.sendBeacon(`${url}/beacon`, 'words') ? 'sent into the void' : 'refused',
      window: window.open(`${url}/window`) === null ? 'refused' : 'got through',
    }
    return { ends, forbidden: [...new Set(forbidden)].toSorted() }
  }, address)

it('000-13 nothing leaves the computer on the whole way from onboarding to a backup, and a page that tries is refused', async () => {
  using listener = await startListener()
  // The listener hears whoever is let through: this very process is.
  await fetch(`http://${listener.address}/sound-check`)
  expect(listener.came.splice(0)).toEqual(['connection', '/sound-check'])

  await using open = await openAtDoor(() => [])
  const { app } = open
  await rememberRequests(app)
  const seen: string[] = []
  const page = await app.page()
  page.context().on('request', (request) => seen.push(request.url()))
  await makeVault(page, { myName: 'Ines', passphrase })
  expect(await titlesOf(app)).toEqual(['Subrosa', 'Subrosa'])
  await foundCircle(page, {
    name: 'Plumline',
    purpose: 'Three houses, three promises at a time.',
    rhythm: 'every month',
    others: ['Bruno', 'Lidia'],
  })
  await planSession(page, 'today')
  await beginSession(page)
  expect(await titlesOf(app)).toEqual(['Subrosa', 'Subrosa'])
  await writeNotes(page, [`See http://${listener.address}/written`, '[] Ask @Bruno by tomorrow'])
  for (const place of ['Settings', 'My next steps', 'People']) await goTo(page, place)
  await backUpWithWords(app, join(open.home, 'out.subrosa-backup'))
  await page.getByRole('button', { name: 'Done' }).click()
  await lock(app)
  expect(await titlesOf(app)).toEqual(['Subrosa', 'Subrosa'])
  const door = await app.page()
  await unlock(door, passphrase)

  // The stand-in carries app:// as an address that exists nowhere.
  const isOurs = (url: string): boolean => /^(app:\/\/|https:\/\/w\d+\.app\.invalid\/)/.test(url)
  expect(seen.length).toBeGreaterThan(5)
  expect(seen.filter((url) => !isOurs(url))).toEqual([])

  const { ends, forbidden } = await tryEverything(door, listener.address)
  expect(ends).toEqual({
    fetch: 'refused',
    request: 'refused',
    picture: 'refused',
    script: 'refused',
    style: 'refused',
    socket: 'refused',
    events: 'refused',
    beacon: expect.stringMatching(/^(refused|sent into the void)$/),
    window: 'refused',
  })
  // A beacon is judged when nobody waits any more.
  expect(forbidden.filter((one) => !one.endsWith('/beacon'))).toEqual([
    'connect-src /events',
    'connect-src /fetch',
    'connect-src /request',
    'connect-src /socket',
    'img-src /picture.png',
    'script-src-elem /script.js',
    'style-src-elem /style.css',
  ])
  const address = door.url()
  await door.evaluate((host) => {
    window.location.href = `http://${host}/navigation`
  }, listener.address)
  await goTo(door, 'Today')
  expect(door.url()).toBe(address)

  expect(listener.came).toEqual([])
  const requests = await rememberedRequests(app)
  expect(requests.length).toBeGreaterThan(5)
  expect(requests.filter((url) => !url.startsWith('app://'))).toEqual([])
})
