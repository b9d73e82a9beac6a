import type { Page } from 'playwright-core'
import type { Subrosa } from '#tools/hosts/subrosa.ts'

export type Theme = 'light' | 'dark'

/** Sets what the system would want, light or dark, and waits until the page stands on that ground. */
export const setTheme = async (app: Subrosa, theme: Theme): Promise<void> => {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source
  }, theme)
  const page = await app.page()
  await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, theme)
  // Colours that fade from one ground to the other are no one's colours yet.
  await settled(page)
}

/** Sets the size of the window in CSS pixels at 100 %, and waits until the page has it. */
export const setSize = async (app: Subrosa, width: number, height: number): Promise<void> => {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setSize(size.width, size.height),
    { width, height },
  )
  const page = await app.page()
  await page.waitForFunction((wanted) => Math.abs(window.outerWidth - wanted) <= 20, width)
  await settled(page)
}

/**
 * Every running transition and animation has come to its end, and a frame has been drawn since. Asked frame by frame:
 * one whose element goes away meanwhile never tells that it is finished.
 */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
    do await frame()
    while (document.getAnimations().some(({ playState }) => playState === 'running'))
    await frame()
  })

/** What makes the page, or a part of it, scroll sideways or reach beyond one of the window's sides. */
export const sidewaysFindings = async (page: Page): Promise<readonly string[]> => {
  await settled(page)
  return page.evaluate(() => {
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${(element.textContent ?? '').trim().slice(0, 40)}”`
    const isShown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect()
      return (
        width > 1 &&
        height > 1 &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
    }
    return [...document.querySelectorAll('body, body *')].flatMap((element) => {
      if (
        !isShown(element) ||
        (element.parentElement !== null &&
          getComputedStyle(element.parentElement).clipPath === 'inset(50%)') ||
        element.closest('svg') !== null ||
        element.closest('[aria-hidden]') !== null
      )
        return []
      const { overflowX } = getComputedStyle(element)
      const scrolls =
        (overflowX === 'auto' || overflowX === 'scroll') && element.scrollWidth > element.clientWidth + 1
      const { left, right } = element.getBoundingClientRect()
      const sticksOut = right > window.innerWidth + 1 || left < -1
      return scrolls || sticksOut
        ? [`${nameOf(element)} ${scrolls ? 'scrolls' : 'reaches beyond the window'}`]
        : []
    })
  })
}

/** Words that are cut off where they stand: what overflows a box that hides it. Fields scroll with the caret. */
export const clippedFindings = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      const { overflowX, clipPath } = getComputedStyle(element)
      const isHiding = overflowX === 'hidden' || overflowX === 'clip'
      const isMeant =
        clipPath !== 'none' || element.matches('input, textarea, svg *') || element.closest('svg') !== null
      if (!isHiding || isMeant || !element.checkVisibility()) return []
      return element.scrollWidth > element.clientWidth + 1
        ? [
            `${element.tagName.toLowerCase()}.${element.className} cuts “${element.textContent?.slice(0, 40)}”`,
          ]
        : []
    }),
  )

/**
 * What is called otherwise than it reads (WCAG 2.5.3): somebody who speaks to the computer says what stands there.
 * Pictures and key caps are no words.
 */
export const labelFindings = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const plain = (text: string): string =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    const seen = (element: Element): string => {
      if (!element.checkVisibility() || element.matches('svg, kbd, [aria-hidden="true"], .only-read-aloud'))
        return ''
      return [...element.childNodes]
        .map((node) =>
          node instanceof Element
            ? ` ${seen(node)} `
            : node.nodeType === Node.TEXT_NODE
              ? (node.nodeValue ?? '')
              : '',
        )
        .join('')
    }
    const named = '[aria-label], [aria-labelledby]'
    const pressed =
      'button, a[href], [role="button"], [role="tab"], [role="menuitem"], [role="option"], [role="radio"]'
    return [...document.querySelectorAll(`:is(${pressed}):is(${named})`)].flatMap((element) => {
      const byId = (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map(
          (id) =>
            document.getElementById(id)?.getAttribute('aria-label') ??
            document.getElementById(id)?.textContent,
        )
        .join(' ')
      const name = plain(byId.trim() === '' ? (element.getAttribute('aria-label') ?? '') : byId)
      const words = plain(seen(element))
      return words === '' || name.includes(words) ? [] : [`“${words}” is called “${name}”`]
    })
  })

/** What one may press but hardly hits: less than 32 pixels high or wide, what is drawn around it to be hit counted in. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const smallest = 32
    const targets =
      'button, [role="button"], [role="tab"], [role="option"], [role="menuitem"], label, summary, a[href]'
    const reach = (element: Element): { readonly width: number; readonly height: number } => {
      const own = element.getBoundingClientRect()
      const around = getComputedStyle(element, '::before')
      if (around.content === 'none' || around.position !== 'absolute') return own
      const [width, height] = [parseFloat(around.width), parseFloat(around.height)]
      return { width: Math.max(own.width, width), height: Math.max(own.height, height) }
    }
    return [...document.querySelectorAll(targets)].flatMap((element) => {
      const isOff = element.closest('[inert], [aria-hidden="true"], [data-disabled], [disabled]') !== null
      // The label of a field is not what one aims at.
      const isCaption = element.matches('label.label, label.only-read-aloud')
      const isOnlyReadAloud = element.getBoundingClientRect().width <= 1
      if (isOff || isCaption || isOnlyReadAloud || !element.checkVisibility()) return []
      const { width, height } = reach(element)
      return width < smallest - 0.5 || height < smallest - 0.5
        ? [
            `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.slice(0, 30)}” is ${Math.round(width)} × ${Math.round(height)}`,
          ]
        : []
    })
  })

/** Goes through the page by Tab and names every stop that shows no sign of having the focus. */
export const unseenFocus = async (page: Page): Promise<readonly string[]> => {
  const unseen: string[] = []
  const first = await nextStop(page)
  for (let stop = first, stops = 0; stop !== null && stops < 80; stops += 1) {
    if (!stop.isSeen) unseen.push(stop.name)
    stop = await nextStop(page)
    if (stop?.id === first?.id) break
  }
  return unseen
}

type Stop = { readonly id: string; readonly name: string; readonly isSeen: boolean }

const nextStop = async (page: Page): Promise<Stop | null> => {
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return null
    const id = (focused.id ||= `stop-${Math.random()}`)
    const isRing = (element: Element | null): boolean => {
      if (element === null) return false
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1.5 && !outlineColor.endsWith(', 0)')
    }
    // A field's ring lies around its frame, a radio button's around its label; in a text the caret is the sign.
    const around = [focused, focused.parentElement, focused.parentElement?.parentElement ?? null]
    // A headline is where the focus goes back to when what had it is gone; nothing is drawn around it.
    const isHeadline = focused.matches('h1[tabindex="-1"]')
    const isSeen = around.some(isRing) || isHeadline || focused.closest('[contenteditable="true"]') !== null
    return { id, name: focused.outerHTML.slice(0, 160), isSeen }
  })
}
