import type { Locator, Page } from 'playwright-core'
import type { Text, TextKey } from '#i18n/index.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'

/** Called on each screen, dialog and menu as it is shown. */
export type Look = (screen: string, kind?: ScreenKind) => Promise<void>
/** In a text, Tab belongs to the text; a menu closes at it. */
export type ScreenKind = { readonly isTabbed: boolean }

/** The open app, and how one goes about in the language it speaks. */
export type Way = {
  readonly app: Subrosa
  readonly page: Page
  readonly t: Text['t']
  readonly press: (key: TextKey, values?: Readonly<Record<string, string>>) => Promise<void>
  readonly goTo: (name: string) => Promise<void>
}

export const wayThrough = async (app: Subrosa, { t }: Text): Promise<Way> => {
  const page = await app.page()
  return {
    app,
    page,
    t,
    press: (key, values) =>
      page
        .getByRole('button', { name: t(key, values), exact: true })
        .first()
        .click(),
    goTo: async (name) => {
      // In a narrow window the side bar waits behind a button.
      const menu = page.getByRole('button', { name: t('app.bar.menu'), exact: true })
      if (await menu.isVisible()) await menu.click()
      const side = page.getByRole('navigation', { name: t('app.region.main') })
      await side.locator(`button.nav:is([title="${name}"])`).click()
    },
  }
}

/** A menu's popover has the same role while it closes, and a toast has that of an alert. */
export const dialogOf = (page: Page): Locator =>
  page.locator('[role="dialog"]:not(.menu-popover), [role="alertdialog"]:not(.toast)')

export const closeDialogs = async (page: Page): Promise<void> => {
  // The first Escape may be a tooltip's or a menu's.
  while ((await dialogOf(page).count()) > 0) await page.keyboard.press('Escape')
}

/** By its key: in the smallest window a menu lies over its own button, and the press that opens it would choose from it. */
export const openMenu = ({ page, t }: Way, key: TextKey): Promise<void> =>
  page
    .getByRole('button', { name: t(key), exact: true })
    .first()
    .press('Enter')
