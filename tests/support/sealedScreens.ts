import { closeDialogs, dialogOf, openMenu, type Look, type Way } from './wayThroughScreens.ts'

const ofTheNote = 'copper-heron-under-the-ninth-bridge'

/** In a session whose note is only mine: what is asked before it is sealed, how it lies there, and how it opens. */
export const seeTheSeal = async (way: Way, title: string, look: Look): Promise<void> => {
  const { page, t } = way
  await openMenu(way, 'editor.more.label')
  await page.getByRole('menuitem', { name: t('notes.seal') }).click()
  await dialogOf(page).waitFor()
  await dialogOf(page).getByLabel(t('notes.seal.name')).fill(title)
  await dialogOf(page).getByLabel(t('notes.seal.passphrase')).fill(ofTheNote)
  await look('seal a note')
  // Graded while it is typed, and pressed only when that is done.
  await dialogOf(page)
    .locator('button[type="submit"]:not([data-unavailable])')
    .filter({ hasText: t('notes.seal.act') })
    .click()
  await dialogOf(page).waitFor({ state: 'detached' })
  const sealed = page.getByRole('button', { name: t('notes.sealed.open', { title }) })
  await sealed.waitFor()
  await look('sealed note', { isTabbed: false })
  await sealed.click()
  await dialogOf(page).waitFor()
  await look('open a sealed note')
  await dialogOf(page).getByLabel(t('notes.sealed.passphrase')).fill(ofTheNote)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: t('notes.sealed.label', { title }) }).waitFor()
  await look('sealed note that is open', { isTabbed: false })
  await closeDialogs(page)
}
