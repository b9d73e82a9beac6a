import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dropFiles } from '#tools/chromium-host/testing/files.ts'
import { backUpWithWords } from '#tools/demo/journey/backup.ts'
import { lock } from '#tools/demo/journey/door.ts'
import { launchSubrosa, type Subrosa } from '#tools/hosts/subrosa.ts'
import { foundedCircle, inDays, plannedSession } from '#tests/support/filledVault.ts'
import { freshHome } from '#tests/support/home.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

const harbour = makeReadyVault(async (vault) => {
  const circleId = await foundedCircle(vault, 'Harbour Table', ['Priya', 'Zoë'])
  await plannedSession(vault, circleId, inDays(0))
})

type Item = { readonly id: string; readonly label: string; readonly enabled: boolean }
type TopItem = { readonly label: string; readonly items: readonly Item[] }

const menus = (app: Subrosa): Promise<readonly TopItem[]> =>
  app.evaluate(
    ({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => ({
        label,
        items: (submenu?.items ?? []).map((item) => ({
          id: item.id,
          label: item.label,
          enabled: item.enabled,
        })),
      })),
    null,
  )

const enabledIds = async (app: Subrosa): Promise<readonly string[]> =>
  (await menus(app))
    .flatMap(({ items }) => items)
    .flatMap(({ id, enabled }) => (enabled && id !== '' ? [id] : []))

const chooseInMenu = (app: Subrosa, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id)

const bounds = (app: Subrosa) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds(), null)

describe('The window', () => {
  it('comes back where it lay, as large as it was, and maximised if it was; on a smaller screen it fits', async () => {
    using home = freshHome()
    const settings = join(home.path, '.config', 'Subrosa', 'subrosa.json')
    const place = { x: 120, y: 80, width: 1_100, height: 720 }
    {
      await using app = await launchSubrosa({ home: home.path })
      await app.page()
      await app.evaluate(({ BrowserWindow }, at) => BrowserWindow.getAllWindows()[0]?.setBounds(at), place)
      await app.close()
    }
    {
      await using app = await launchSubrosa({ home: home.path })
      await app.page()
      expect(await bounds(app)).toEqual(place)
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize(), null)
      await app.close()
    }
    // As if the screen it lay on were gone.
    const kept: unknown = JSON.parse(readFileSync(settings, 'utf8'))
    expect(kept).toMatchObject({ window: { ...place, isMaximized: true } })
    writeFileSync(
      settings,
      JSON.stringify({ window: { ...place, x: 9_000, isMaximized: false, isFullScreen: false } }),
    )
    await using app = await launchSubrosa({ home: home.path })
    await app.page()
    const found = await bounds(app)
    expect(found).toMatchObject({ width: 1_360, height: 860 })
    expect(found?.x).toBeLessThan(1_920)
  })

  it('fills the screen again if it did, and has a place on it when it no longer does, however small the screen has become', async () => {
    using home = freshHome()
    const settings = join(home.path, '.config', 'Subrosa', 'subrosa.json')
    const place = { x: 120, y: 80, width: 1_100, height: 720 }
    const isFull = (app: Subrosa): Promise<boolean | undefined> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen(), null)
    const setFull = (app: Subrosa, full: boolean): Promise<void> =>
      app.evaluate(
        ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setFullScreen(wanted),
        full,
      )
    {
      await using app = await launchSubrosa({ home: home.path })
      await app.page()
      await app.evaluate(({ BrowserWindow }, at) => BrowserWindow.getAllWindows()[0]?.setBounds(at), place)
      await setFull(app, true)
      await expect.poll(() => isFull(app)).toBe(true)
      await app.close()
    }
    const kept: unknown = JSON.parse(readFileSync(settings, 'utf8'))
    expect(kept).toMatchObject({ window: { ...place, isMaximized: false, isFullScreen: true } })
    {
      await using app = await launchSubrosa({ home: home.path })
      await app.page()
      await expect.poll(() => isFull(app)).toBe(true)
      await setFull(app, false)
      await expect.poll(() => bounds(app)).toEqual(place)
      await app.close()
    }
    // As if it had lain on a screen twice as large.
    const large = { x: 1_400, y: 600, width: 3_000, height: 2_000 }
    writeFileSync(settings, JSON.stringify({ window: { ...large, isMaximized: false, isFullScreen: true } }))
    await using app = await launchSubrosa({ home: home.path })
    await app.page()
    await expect.poll(() => isFull(app)).toBe(true)
    await setFull(app, false)
    const area = await app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea, null)
    await expect
      .poll(() => bounds(app))
      .toEqual({ x: area.x, y: area.y, width: area.width, height: area.height })
  })
})

describe('A second start', () => {
  it('brings the first window back to the front', async () => {
    using home = freshHome()
    await using app = await launchSubrosa({ home: home.path })
    await app.page()
    const isMinimized = (): Promise<boolean | undefined> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized(), null)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize(), null)
    await expect.poll(isMinimized).toBe(true)
    // What the system tells the first when a second has been started.
    await app.evaluate((electron) => void electron.app.emit('second-instance'), null)
    await expect.poll(isMinimized).toBe(false)
  })
})

describe('The menus', () => {
  it('have each platform’s order and the language’s words, offer what can be done now, and name nobody', async () => {
    await using open = await openReadyVault(await harbour)
    const { app } = open
    const page = await app.page()
    expect((await menus(app)).map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
    await expect.poll(() => enabledIds(app)).toContain('new-next-step')
    await chooseInMenu(app, 'settings')
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    await chooseInMenu(app, 'new-next-step')
    await page.getByRole('heading', { name: 'My next steps', level: 1 }).waitFor()
    await page.keyboard.press('Control+3')
    await page.getByRole('heading', { name: 'Harbour Table', level: 1 }).waitFor()
    expect(JSON.stringify(await menus(app))).not.toMatch(/Harbour|Priya|Ines|My vault/u)
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle(), null),
    ).toBe('Subrosa')

    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: /Language/u }).click()
    await page.getByRole('option', { name: 'Deutsch' }).click()
    await expect
      .poll(async () => (await menus(app)).map(({ label }) => label))
      .toEqual(['Datei', 'Bearbeiten', 'Ansicht', 'Fenster', 'Hilfe'])

    const before = await app.rendererPid()
    await chooseInMenu(app, 'lock')
    await app.untilRendererReplaced(before)
    await (await app.page()).getByLabel('Deine Passphrase').waitFor()
    await expect
      .poll(() => enabledIds(app))
      .toEqual(['open-backup', 'larger-text', 'smaller-text', 'usual-text', 'full-screen', 'keys'])
  })
})

describe('A file dropped on the window', () => {
  it('is looked into when it is a backup, open or locked, or a packet, wherever it falls; any other gets one sentence', async () => {
    await using open = await openReadyVault(await harbour)
    const { app } = open
    const file = join(open.home, 'Documents', 'Brought along.subrosa-backup')
    const picture = join(open.home, 'Documents', 'holiday.png')
    writeFileSync(picture, 'no picture at all')
    await backUpWithWords(app, file)
    const page = await app.page()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await dropFiles(page, 'main.shell-content', [picture])
    await page.getByText('Only a backup or a packet can be dropped here').waitFor()
    await page.keyboard.press('Control+1')
    await page
      .getByRole('button', { name: /Harbour Table/u })
      .first()
      .waitFor()
    await dropFiles(page, 'main.shell-content', [file])
    await page.getByRole('dialog').getByText(file).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    const packet = join(open.home, 'Documents', 'Sealed page.age')
    writeFileSync(packet, 'no packet at all')
    await page.keyboard.press('Control+1')
    await dropFiles(page, 'main.shell-content', [packet])
    await page.getByRole('dialog', { name: 'Open a packet' }).getByText(packet).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await lock(app)
    const door = await app.page()
    await dropFiles(door, 'main', [picture])
    await door.getByText('Only a backup or a packet can be dropped here').waitFor()
    await dropFiles(door, 'main', [file])
    await door.getByRole('button', { name: 'Look inside' }).waitFor()
    expect(await door.locator('body').innerText()).toContain(file)
  })
})

describe('F8', () => {
  it('takes messages, palette and dialogs out of sight too, and until a key brings them back nothing else is heard', async () => {
    await using open = await openReadyVault(await harbour)
    const { app } = open
    const page = await app.page()
    const isSeen = (text: string): Promise<boolean> => page.getByText(text).first().isVisible()
    const comeAndGo = async (text: string): Promise<void> => {
      await expect.poll(() => isSeen(text)).toBe(true)
      await page.keyboard.press('F8')
      await expect.poll(() => isSeen(text)).toBe(false)
      await page.getByRole('heading', { name: 'Hidden' }).waitFor()
      expect(await page.title()).toBe('Subrosa')
    }
    const backWith = async (key: string): Promise<void> => {
      await page.keyboard.press(key)
      await page.getByRole('heading', { name: 'Hidden' }).waitFor({ state: 'detached' })
    }
    await page.keyboard.press('Control+k')
    await page.keyboard.type('harb')
    await comeAndGo('Harbour Table')
    await chooseInMenu(app, 'people')
    await page.keyboard.press('Shift')
    expect(await isSeen('Harbour Table')).toBe(false)
    await backWith('Control+2')
    expect(await page.getByRole('combobox', { name: 'Find or do' }).inputValue()).toBe('harb')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toMatch(/People|next steps/u)

    const picture = join(open.home, 'Documents', 'holiday.png')
    writeFileSync(picture, 'no picture at all')
    await dropFiles(page, 'main.shell-content', [picture])
    await comeAndGo('Only a backup or a packet can be dropped here')
    await backWith('Space')
    expect(await isSeen('Only a backup or a packet can be dropped here')).toBe(false)
  })
})
