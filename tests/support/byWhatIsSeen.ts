import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** More stops than any screen has: a name that is never reached fails instead of going round for ever. */
const mostStops = 160
const mostAnswers = 12
const patience = { timeout: 20_000 }

/** A key cap on the screen, and the words it stands beside. */
type Seen = { readonly name: string; readonly key: string }

type Name = string | RegExp

const isCalled = (words: string, name: Name): boolean =>
  typeof name === 'string' ? words === name : name.test(words)

/** Every key cap that can be read now: drawn, inside the window, and under nothing else. */
const keysSeen = (page: Page): Promise<readonly Seen[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('kbd')].flatMap((cap) => {
      const { left, top, width, height } = cap.getBoundingClientRect()
      const at = document.elementFromPoint(left + width / 2, top + height / 2)
      const isOnTop = at !== null && (at.contains(cap) || cap.contains(at))
      if (!cap.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || !isOnTop) return []
      const owner = cap.closest('button, a, [role="button"], [role="tooltip"], li') ?? cap.parentElement
      const words = owner?.cloneNode(true) as HTMLElement
      for (const other of words.querySelectorAll('kbd, .only-read-aloud')) other.remove()
      return [{ name: (words.textContent ?? '').trim(), key: (cap.textContent ?? '').trim() }]
    }),
  )

/** As the keyboard of the test has it: "Ctrl Shift F5" is Control+Shift+F5. */
const pressed = (caps: string): string => {
  const keys: Readonly<Record<string, string>> = {
    Ctrl: 'Control',
    '→': 'ArrowRight',
    '←': 'ArrowLeft',
    '↑': 'ArrowUp',
    '↓': 'ArrowDown',
    '−': '-',
  }
  return caps
    .split(' ')
    .map((part) => keys[part] ?? part)
    .join('+')
}

/** The key that stands beside these words on the screen; fails when it cannot be read there. */
export const keySeen = async (page: Page, name: Name): Promise<string> => {
  const found = async (): Promise<string | undefined> =>
    (await keysSeen(page)).find((seen) => isCalled(seen.name, name))?.key
  await expect.poll(found, { ...patience, message: `no key beside ${String(name)}` }).toBeDefined()
  return (await found()) ?? ''
}

/** Presses the key that stands on the screen beside these words. */
export const pressSeen = async (page: Page, name: Name): Promise<void> =>
  page.keyboard.press(pressed(await keySeen(page, name)))

/**
 * What somebody reads where the focus is: the words on it, of its label, its tooltip or its placeholder. Empty where it
 * cannot be seen.
 */
const focusSeen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return []
    const readable = (element: Element | null): string => {
      if (!(element instanceof HTMLElement) || element.closest('.only-read-aloud') !== null) return ''
      const { left, top, right, bottom } = element.getBoundingClientRect()
      const isInside = right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight
      if (!isInside || !element.checkVisibility({ visibilityProperty: true })) return ''
      const words = element.cloneNode(true) as HTMLElement
      for (const other of words.querySelectorAll('kbd, .only-read-aloud, [hidden]')) other.remove()
      return (words.textContent ?? '').replaceAll(/\s+/gu, ' ').trim()
    }
    const byId = (ids: string | null): readonly (Element | null)[] =>
      (ids ?? '').split(' ').map((id) => document.getElementById(id))
    const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : []
    // A sheet says above itself what is written on it; so does its name for a screen reader.
    const isSheet = focused.isContentEditable
    const sheetName = [...document.querySelectorAll('.note-layer, .chip')].find(
      (chip) => isSheet && (chip.textContent ?? '').trim() === focused.getAttribute('aria-label'),
    )
    const tooltip = [...document.querySelectorAll('[role="tooltip"]')]
    return [
      readable(focused),
      ...labels.map(readable),
      ...byId(focused.getAttribute('aria-labelledby')).map(readable),
      ...tooltip.map(readable),
      readable(sheetName ?? null),
      // Or the tab it lies under.
      ...byId(
        isSheet ? (focused.closest('[role="tabpanel"]')?.getAttribute('aria-labelledby') ?? null) : null,
      ).map(readable),
      ...('placeholder' in focused ? [String(focused.placeholder)] : []),
    ].filter((words) => words !== '')
  })

/** The icon that has the focus says its name in a tooltip, a moment later. */
const isNamedByTooltip = (page: Page, name: Name): Promise<boolean> =>
  page.evaluate(
    ({ source, flags, exact }) => {
      const label = document.activeElement?.getAttribute('aria-label') ?? ''
      const isIcon = document.activeElement?.matches('.icon-button') === true
      return isIcon && (exact === null ? new RegExp(source, flags).test(label) : label === exact)
    },
    typeof name === 'string'
      ? { source: '', flags: '', exact: name }
      : { source: name.source, flags: name.flags, exact: null },
  )

const isFocused = (page: Page, kind: string): Promise<boolean> =>
  page.evaluate((selector) => document.activeElement?.matches(selector) === true, kind)

/** Tab, as often as it takes, to what reads so on the screen. */
export const goToSeen = async (page: Page, name: Name, kind = '*'): Promise<void> => {
  const passed: string[] = []
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await isNamedByTooltip(page, name)) {
      await expect.poll(() => focusSeen(page), patience).toContain(String(name))
      return
    }
    const here = await focusSeen(page)
    if (here.some((words) => isCalled(words, name)) && (await isFocused(page, kind))) return
    passed.push(here[0] ?? '·')
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${String(name)}, only to: ${passed.join(' | ')}`)
}

/** Tab to what reads so, and Enter. */
export const enterSeen = async (page: Page, name: Name): Promise<void> => {
  await goToSeen(page, name)
  await page.keyboard.press('Enter')
}

/** Tab to what reads so, and Space: switches and radio buttons. */
export const tickSeen = async (page: Page, name: Name): Promise<void> => {
  await goToSeen(page, name, 'input')
  await page.keyboard.press('Space')
}

/** Tab into a row of answers or tabs at the one that is reached first, and along it by arrows to what reads so. */
export const chooseSeen = async (page: Page, first: string, name: string): Promise<void> => {
  await goToSeen(page, first, 'input[type="radio"], [role="tab"]')
  for (let stop = 0; !(await focusSeen(page)).includes(name); stop += 1) {
    if (stop > mostAnswers) throw new Error(`No arrow leads from ${first} to ${name}`)
    await page.keyboard.press('ArrowRight')
  }
}

/** Tab to the field that reads so, and type. */
export const typeSeen = async (page: Page, name: Name, text: string): Promise<void> => {
  await goToSeen(page, name, 'input, textarea, [contenteditable="true"]')
  await page.keyboard.type(text)
}
