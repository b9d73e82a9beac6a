import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { unlock } from '#tools/demo/journey/door.ts'
import { PlainDateTime } from '#shared/dates.ts'
import type { SessionId } from '#shared/ids.ts'
import { foundedCircle, today } from '#tests/support/filledVault.ts'
import { enterOn, typeInto } from '#tests/support/keyboard.ts'
import { openReadyVault, passphrase } from '#tests/support/openVault.ts'
import { makeReadyVault, type ReadyVault } from '#tests/support/readyVault.ts'
import type { TestVault } from '#tests/support/vaultProcess.ts'

const others = ['Priya', 'Sanna', 'Tobias', 'Maren', 'Jules', 'Davit']

/** A mutual mentoring session of seven, today, and what a test does with it before the app sees it. */
const harbour = (before: (vault: TestVault, sessionId: SessionId) => Promise<void>): Promise<ReadyVault> =>
  makeReadyVault(async (vault) => {
    const circleId = await foundedCircle(vault, 'Harbour Table', others, { kind: 'mutual' })
    const { id } = await vault.call('sessions.plan', {
      circleId,
      plannedFor: PlainDateTime.parse(`${today}T19:00`),
      lengthMinutes: 120,
      place: 'home',
      hostPersonId: null,
    })
    await before(vault, id)
  })

const begunAgo = (seconds: number): Promise<ReadyVault> =>
  harbour(async (vault, sessionId) => {
    vault.setNow(new Date(Date.now() - seconds * 1_000).toISOString())
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
  })

const step = (page: Page): Promise<string> => page.locator('h1.live-step').innerText()

const timer = (page: Page): Promise<string> => page.getByRole('timer').first().innerText()

/** Seconds left as the timer says them; below 0 once the step has run over. */
const secondsLeft = async (page: Page): Promise<number> => {
  const [minutes = '0', seconds = '0'] = (await timer(page)).replace('+', '').split(':')
  const total = Number(minutes) * 60 + Number(seconds)
  return (await timer(page)).startsWith('+') ? -total : total
}

const openIt = async (page: Page): Promise<void> => {
  await enterOn(page, 'Open the session')
  await page.getByRole('timer').first().waitFor()
}

describe('A session that runs', () => {
  it('001-06 goes from its first step to its last by keys that stand on the screen', async () => {
    await using open = await openReadyVault(await harbour(async () => undefined))
    const page = await open.page()
    await enterOn(page, 'Open the session')
    await enterOn(page, 'Begin the session')
    await enterOn(page, 'Begin all the same')
    await page.getByRole('timer').waitFor()
    await enterOn(page, 'Everybody is here')
    const titles = [await step(page)]
    const next = page.getByRole('button', { name: /^Next: / })
    while ((await next.count()) > 0) {
      expect(await next.locator('kbd').innerText()).toBe('F5')
      const before = titles.at(-1)
      await page.keyboard.press('F5')
      await expect.poll(() => step(page)).not.toBe(before)
      titles.push(await step(page))
    }
    const turn = ['Tell', 'Clarify', 'Perspectives', 'Quiet choosing', 'Take-away and next step']
    expect(titles).toEqual([
      'Welcome and what stays here',
      'Check-in',
      'Promises since last time',
      'Choose topics',
      ...turn,
      ...turn,
      'Asks, offers, introductions',
      'One next step each',
      'Close, hand over, next date',
    ])
    await page.keyboard.press('Shift+F5')
    await expect.poll(() => step(page)).toBe('One next step each')
    await page.keyboard.press('F12')
    await expect.poll(() => page.locator('.rail-people').innerText()).toContain('has spoken')
    await enterOn(page, /^Wrap up/u)
    await enterOn(page, 'Close the session')
    await page.getByText('held', { exact: true }).first().waitFor()
  })

  it('shows what is left after the app was away, counts up when over, and takes two minutes more', async () => {
    await using open = await openReadyVault(await begunAgo(200))
    const page = await open.page()
    await openIt(page)
    // Three minutes of welcome, begun 200 seconds ago.
    expect(await timer(page)).toMatch(/^\+0:/u)
    await page.keyboard.press('F2')
    await expect.poll(() => secondsLeft(page)).toBeGreaterThan(0)
    expect(await secondsLeft(page)).toBeLessThanOrEqual(100)
  })

  it('three days with the lid closed are a pause in words, and the timer stands where it was', async () => {
    await using open = await openReadyVault(await begunAgo(3 * 24 * 60 * 60))
    const page = await open.page()
    await enterOn(page, 'Open the session')
    await page.getByText(/^Paused since \w+day/u).waitFor()
    expect(await timer(page)).toBe('3:00')
    await page.keyboard.press('Control+.')
    await page.getByRole('button', { name: /^Pause Ctrl/ }).waitFor()
    expect(await secondsLeft(page)).toBeGreaterThan(150)
  })

  it('a vault process killed in the middle of a step is back with the timer and everything it had said yes to', async () => {
    await using open = await openReadyVault(await begunAgo(60))
    const { app } = open
    const page = await app.page()
    await openIt(page)
    await page.keyboard.press('F5')
    await expect.poll(() => step(page)).toBe('Check-in')
    await typeInto(page, 'A line from the room', '/went The harvest is in')
    await page.keyboard.press('Enter')
    await page.locator('.line', { hasText: 'The harvest is in' }).waitFor()
    await page.keyboard.press('F2')
    await expect.poll(() => secondsLeft(page)).toBeGreaterThan(14 * 60)
    const left = await secondsLeft(page)
    const renderer = await app.rendererPid()
    process.kill(await app.vaultPid(), 'SIGKILL')
    await page.getByRole('button', { name: 'To the door' }).click()
    await app.untilRendererReplaced(renderer)
    const door = await app.page()
    await unlock(door, passphrase)
    await openIt(door)
    expect(await step(door)).toBe('Check-in')
    await door.locator('.line', { hasText: 'The harvest is in' }).waitFor()
    const now = await secondsLeft(door)
    expect(now).toBeLessThanOrEqual(left)
    // Unlocking takes its seconds; a minute that went by would be lost time.
    expect(now).toBeGreaterThan(left - 120)
  })

  it('a host who leaves is asked after: who hosts on, and the clock goes on meanwhile', async () => {
    await using open = await openReadyVault(await begunAgo(5))
    const page = await open.page()
    await openIt(page)
    const before = await step(page)
    await page.locator('.rail-people').getByText('away', { exact: true }).first().click()
    await page.getByText('You hosted and are away. Who hosts on?').waitFor()
    await page
      .getByRole('region', { name: 'Who hosts on?' })
      .getByRole('button', { name: 'Priya' })
      .press('Enter')
    await page.getByText('Who hosts on?').first().waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('.rail-people').innerText()).toMatch(/Priya\s*host/u)
    expect(await step(page)).toBe(before)
  })

  it('small groups are suggested, others at a key, and all of them hold everybody once', async () => {
    await using open = await openReadyVault(
      await harbour(async (vault, sessionId) => {
        const { steps } = await vault.call('agenda.get', { sessionId })
        const first = steps[0]
        if (first === undefined) throw new Error('a format has steps')
        await vault.call('agenda.changeStep', {
          sessionId,
          stepId: first.id,
          title: 'In twos',
          prompts: [],
          speaker: 'pairs',
        })
        await vault.call('sessions.start', { sessionId, beforeCharter: true })
      }),
    )
    const page = await open.page()
    await openIt(page)
    const groups = (): Promise<string[]> => page.locator('.pairs li').allInnerTexts()
    await expect.poll(async () => (await groups()).length).toBe(3)
    const before = await groups()
    expect(before.join(' ')).toContain('You')
    for (const name of others) expect(before.join(' ')).toContain(name)
    await page.keyboard.press('F12')
    await expect.poll(groups).not.toEqual(before)
    for (const name of others) expect((await groups()).join(' ')).toContain(name)
  })

  it('draws nothing of the sheet when a second goes by', async () => {
    await using open = await openReadyVault(await begunAgo(5))
    const page = await open.page()
    await openIt(page)
    await page.keyboard.press('F5')
    await page.locator('.live-sheet .note-text').waitFor()
    await page.evaluate(() => {
      const seen = { sheet: 0, timer: 0 }
      Object.assign(window, { seen })
      const watch = (selector: string, count: 'sheet' | 'timer'): void =>
        new MutationObserver((changes) => {
          seen[count] += changes.length
        }).observe(document.querySelector(selector) ?? document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        })
      watch('.live-sheet', 'sheet')
      watch('.timer', 'timer')
    })
    const seen = (): Promise<{ sheet: number; timer: number }> =>
      page.evaluate(() => (window as unknown as { seen: { sheet: number; timer: number } }).seen)
    // The sheet has just been opened: what it does by itself is over after the first seconds.
    await expect.poll(async () => (await seen()).timer).toBeGreaterThanOrEqual(2)
    const { sheet, timer: before } = await seen()
    await expect.poll(async () => (await seen()).timer).toBeGreaterThanOrEqual(before + 3)
    expect((await seen()).sheet).toBe(sheet)
  })

  it('001-27 off the record takes no letter, and the host’s keys go on working', async () => {
    await using open = await openReadyVault(await begunAgo(5))
    const page = await open.page()
    await openIt(page)
    await page.keyboard.press('F9')
    await page.getByText('Nothing is being written. Keys do nothing here.').waitFor()
    await page.keyboard.type('a quiet word')
    expect(await page.locator('[contenteditable="true"], textarea, input:not([type="radio"])').count()).toBe(
      0,
    )
    await page.keyboard.press('F5')
    await page.getByText(/^Check-in goes on: /u).waitFor()
    await page.keyboard.press('F9')
    await page.locator('.live-sheet .note-text').waitFor()
    expect(await page.locator('body').innerText()).not.toContain('a quiet word')
  })

  it('a step nobody writes in has its sheet closed, until the host says so; each other opens where its text goes', async () => {
    await using open = await openReadyVault(await begunAgo(5))
    const page = await open.page()
    await openIt(page)
    await page.getByText('Nothing is written in this step.').waitFor()
    expect(await page.locator('.note-text').count()).toBe(0)
    await page.keyboard.press('F5')
    await page.getByRole('tab', { name: 'For me', selected: true }).waitFor()
    await page.keyboard.press('F5')
    await page.getByRole('tab', { name: 'For the circle', selected: true }).waitFor()
    await page.keyboard.press('Shift+F5')
    await expect.poll(() => step(page)).toBe('Check-in')
    await page.keyboard.press('Shift+F5')
    await page.getByText('Nothing is written in this step.').waitFor()
    await enterOn(page, 'Write here after all')
    await page.getByRole('tab', { name: 'For me', selected: true }).waitFor()
    await page.locator('.live-sheet .note-text').waitFor()
  })

  it('001-27 off the record goes on into the wrap-up, and its key stands there too', async () => {
    await using open = await openReadyVault(await begunAgo(5))
    const page = await open.page()
    await openIt(page)
    await page.keyboard.press('F9')
    await page.getByText('Nothing is being written. Keys do nothing here.').waitFor()
    await enterOn(page, /^Wrap up/u)
    await page.getByRole('button', { name: 'Close the session' }).waitFor()
    await page.getByText('Nothing is being written. Keys do nothing here.').waitFor()
    expect(await page.locator('[contenteditable="true"], textarea').count()).toBe(0)
    await enterOn(page, /^Back on the record/u)
    await page.locator('.session-body .note-text').first().waitFor()
    await enterOn(page, /^Off the record/u)
    await page.getByText('Nothing is being written. Keys do nothing here.').waitFor()
  })

  it('the room view may be captured and nothing else, and names nobody', async () => {
    await using open = await openReadyVault(await begunAgo(5))
    const page = await open.page()
    const isProtected = (): Promise<boolean> =>
      open.app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isContentProtected() ?? false,
        null,
      )
    await openIt(page)
    expect(await isProtected()).toBe(true)
    await page.keyboard.press('F7')
    await page.getByText('No notes are shown here.').waitFor()
    await expect.poll(isProtected).toBe(false)
    const shown = await page.locator('body').innerText()
    expect([...others, 'Harbour Table', 'Ines'].filter((name) => shown.includes(name))).toEqual([])
    const title = await open.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle(),
      null,
    )
    expect(title).toBe('Subrosa')
    await page.keyboard.press('F7')
    await page.locator('.live-rail').waitFor()
    await expect.poll(isProtected).toBe(true)
  })
})
