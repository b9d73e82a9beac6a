import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { backUpWithWords, lookIntoBackup } from '#tools/demo/journey/backup.ts'
import { unlock } from '#tools/demo/journey/door.ts'
import { launchSubrosa } from '#tools/hosts/subrosa.ts'
import { freshHome } from '#tests/support/home.ts'
import { openFreshVault, openRunningSession, passphrase, type OpenApp } from '#tests/support/openVault.ts'

const minutes = (count: number): number => count * 60

/** Does something that should lock, and waits for the lock screen of another renderer. @returns its page */
const untilLocked = async ({ app }: OpenApp, act: (page: Page) => Promise<unknown>): Promise<Page> => {
  const before = await app.rendererPid()
  await act(await app.page())
  await app.untilRendererReplaced(before)
  const page = await app.page()
  await page.getByLabel('Your passphrase').waitFor()
  return page
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('Locking', () => {
  it('ends the vault process and the renderer, keeps what was just typed, and tells why it locked', async () => {
    await using open = await openRunningSession()
    const { app } = open
    const first = await app.page()
    await first.locator('.ProseMirror').focus()
    await first.keyboard.type('The last words before the lock')
    const before = { renderer: await app.rendererPid(), vault: await app.vaultPid() }

    const locked = await untilLocked(open, (page) => page.keyboard.press('Control+L'))
    expect(await app.vaultPid()).not.toBe(before.vault)
    expect([isAlive(before.renderer), isAlive(before.vault)]).toEqual([false, false])
    expect(await locked.locator('body').innerText()).toMatch(/Locked by you at \d\d:\d\d/)
    expect(await locked.locator('body').innerText()).not.toContain('may be missing')

    await unlock(locked, passphrase)
    await locked.getByRole('button', { name: /^Plumline/ }).click()
    await locked.getByRole('button', { name: 'Open the session' }).first().click()
    await locked.locator('.ProseMirror').getByText('The last words before the lock').waitFor()
  })

  it('happens by button, without input, at sleep, at the system’s lock and when the user changes', async () => {
    await using open = await openFreshVault()
    const { app } = open
    const ways: readonly (readonly [(page: Page) => Promise<unknown>, RegExp])[] = [
      [(page) => page.getByRole('button', { name: 'Lock', exact: true }).click(), /Locked by you at/],
      [() => app.setIdleSeconds(minutes(5)), /Locked after 5 minutes without input/],
      [() => app.emitPower('suspend'), /when the computer went to sleep/],
      [() => app.emitPower('lock-screen'), /when the screen was locked/],
      [() => app.emitPower('user-did-resign-active'), /when somebody else’s session began/],
    ]
    for (const [act, story] of ways) {
      const page = await untilLocked(open, act)
      expect(await page.locator('body').innerText()).toMatch(story)
      await app.setIdleSeconds(0)
      await unlock(page, passphrase)
    }
  })

  it('happens all the same when the vault process no longer answers, and says what may be missing', async () => {
    await using open = await openRunningSession()
    const { app } = open
    const locked = await untilLocked(open, async (page) => {
      await page.locator('.ProseMirror').focus()
      process.kill(await app.vaultPid(), 'SIGSTOP')
      await page.keyboard.type('Typed to nobody')
      await page.keyboard.press('Control+L')
    })
    expect(await locked.locator('body').innerText()).toContain('may be missing')
    await unlock(locked, passphrase)
  })

  it('does not lock a moment early', async () => {
    await using open = await openFreshVault()
    const before = await open.app.rendererPid()
    await open.app.setIdleSeconds(minutes(5) - 1)
    await open.app.emitPower('resume')
    expect(await open.app.rendererPid()).toBe(before)
  })

  it('hides the notes of a running session instead, any key brings them back, and locks after thirty minutes', async () => {
    await using open = await openRunningSession()
    const { app } = open
    const page = await app.page()
    await page.locator('.ProseMirror').focus()
    await page.keyboard.type('Only for this table')
    const renderer = await app.rendererPid()

    await app.setIdleSeconds(minutes(5))
    await page.getByText('Any key brings everything back.').waitFor()
    expect(await page.getByText('Only for this table').isVisible()).toBe(false)
    expect(await app.rendererPid()).toBe(renderer)
    await app.setIdleSeconds(0)
    await page.keyboard.press('a')
    await page.locator('.ProseMirror').getByText('Only for this table', { exact: true }).waitFor()

    const locked = await untilLocked(open, () => app.setIdleSeconds(minutes(30)))
    expect(await locked.locator('body').innerText()).toContain('A session was running.')
  })

  it('answers a wrong passphrase with one calm sentence and what was typed selected, so that typing on replaces it', async () => {
    await using open = await openFreshVault()
    const page = await untilLocked(open, (before) => before.keyboard.press('Control+L'))
    await page.getByLabel('Your passphrase').fill('not the one')
    await page.keyboard.press('Enter')
    await page.getByText('That passphrase did not open the vault. Take your time.').first().waitFor()
    await page.keyboard.type(passphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
    expect(await page.getByLabel('Your passphrase').count()).toBe(0)
  })
})

describe('A backup that is looked into before any vault is open', () => {
  it('is locked away when nobody touches the computer', async () => {
    await using open = await openFreshVault()
    const file = join(open.home, 'Documents', 'one.subrosa-backup')
    await backUpWithWords(open.app, file)
    await open.app.close()

    using home = freshHome()
    await using app = await launchSubrosa({ home: home.path })
    await lookIntoBackup(app, { file, words: open.words })
    const before = await app.rendererPid()
    await app.setIdleSeconds(minutes(5))
    await app.untilRendererReplaced(before)
    await (await app.page()).getByLabel('What do people call you?').waitFor()
    expect(await (await app.page()).getByText('What is in it').count()).toBe(0)
  })
})

describe('Closing the window', () => {
  it('keeps what was just typed and leaves no process behind', async () => {
    await using open = await openRunningSession()
    const { app } = open
    const pids = [await app.rendererPid(), await app.vaultPid()]
    await app.close()
    expect(pids.map(isAlive)).toEqual([false, false])
  })
})
