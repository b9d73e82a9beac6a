import type { Page } from 'playwright-core'

/** More stops than any screen has: a name that is never reached fails instead of going round for ever. */
const mostStops = 120

/** The name by which a screen reader calls what has the focus. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return ''
    const byId = (ids: string | null): string =>
      (ids ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim()
    const labels =
      'labels' in focused ? [...((focused as HTMLInputElement).labels as NodeListOf<HTMLLabelElement>)] : []
    return (
      focused.getAttribute('aria-label') ??
      (byId(focused.getAttribute('aria-labelledby')) ||
        labels.map((label) => label.textContent).join(' ') ||
        focused.textContent)
    ).trim()
  })

/** Tab, as often as it takes, to what is called so. */
export const tabTo = async (page: Page, name: string | RegExp): Promise<void> => {
  const passed: string[] = []
  for (let stop = 0; stop < mostStops; stop += 1) {
    const here = await focusedName(page)
    if (typeof name === 'string' ? here === name : name.test(here)) return
    passed.push(here)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${String(name)}, only to: ${passed.join(' | ')}`)
}

/** Tab to a button or link, and Enter. */
export const enterOn = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Tab to a field, and type. */
export const typeInto = async (page: Page, name: string | RegExp, text: string): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

/** Tab into a group of radio buttons, and along it by arrow keys to the one called so. */
export const chooseByArrows = async (page: Page, group: string, name: string): Promise<void> => {
  const radios = page.getByRole('radiogroup', { name: group }).getByRole('radio')
  const names = await page.getByRole('radiogroup', { name: group }).locator('label').allInnerTexts()
  for (let stop = 0; stop < mostStops; stop += 1) {
    const here = await radios.evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement))
    if (here >= 0) {
      const wanted = names.findIndex((label) => label.trim().startsWith(name))
      if (wanted < 0) throw new Error(`“${group}” offers no “${name}”, only: ${names.join(' | ')}`)
      for (let at = here; at < wanted; at += 1) await page.keyboard.press('ArrowRight')
      for (let at = here; at > wanted; at -= 1) await page.keyboard.press('ArrowLeft')
      // Where nothing was chosen yet, focus alone chooses nothing.
      if (!(await radios.nth(wanted).isChecked())) await page.keyboard.press('Space')
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came into “${group}”`)
}
