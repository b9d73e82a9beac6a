import type { SendToHost } from '../wire/pageMessages.ts'

/**
 * Keeps Chromium's own shortcuts (find, new window, print …) from the page, forwards the app menu's accelerators
 * that the page did not take, and notes that somebody is there. Self-contained on purpose: its source text is injected.
 */
export const guardInput = (send: SendToHost, initial: readonly string[]) => {
  let accelerators = new Set(initial)
  let toldAt = 0
  const isMac = navigator.platform.startsWith('Mac')
  /** What a text field does with Ctrl held; everything else with Ctrl or Alt would be the browser's. */
  const editing = /^Ctrl\+(Shift\+)?(a|c|v|x|y|z|b|i|u|arrow\w+|backspace|delete|home|end|insert|enter)$/
  const browserKeys = /^(Shift\+)?f([1-9]|1[0-2])$/

  const nameOf = (event: KeyboardEvent): string =>
    [
      event.ctrlKey || (isMac && event.metaKey) ? 'Ctrl+' : '',
      event.altKey ? 'Alt+' : '',
      event.shiftKey ? 'Shift+' : '',
      event.key === ' ' ? 'space' : event.key.toLowerCase(),
    ].join('')

  const onKeyDown = (event: KeyboardEvent): void => {
    const name = nameOf(event)
    if (event.defaultPrevented) return
    if (accelerators.has(name)) {
      event.preventDefault()
      send(['accelerator', name])
      return
    }
    const isBrowsers = ((event.ctrlKey || event.altKey) && !editing.test(name)) || browserKeys.test(name)
    const isTyping =
      event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey && event.key.length === 1)
    if (isBrowsers && !isTyping && !['control', 'alt', 'shift', 'meta'].includes(event.key.toLowerCase())) {
      event.preventDefault()
    }
  }

  const noteKey = (event: KeyboardEvent): void =>
    send([
      'activity',
      {
        type: event.type === 'keydown' ? 'keyDown' : 'keyUp',
        // Only keys with a modifier or a name travel: what is typed is nobody's business outside the page.
        key: event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey ? event.key : '',
        code: event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey ? event.code : '',
        isAutoRepeat: event.repeat,
        shift: event.shiftKey,
        control: event.ctrlKey,
        alt: event.altKey,
        meta: event.metaKey,
      },
    ])
  const notePointer = (): void => {
    if (performance.now() - toldAt < 250) return
    toldAt = performance.now()
    send(['activity', null])
  }

  window.addEventListener('keydown', noteKey, { capture: true, passive: true })
  window.addEventListener('keyup', noteKey, { capture: true, passive: true })
  for (const type of ['pointerdown', 'pointermove', 'wheel', 'touchstart', 'input']) {
    window.addEventListener(type, notePointer, { capture: true, passive: true })
  }
  window.addEventListener('keydown', onKeyDown)
  window.addEventListener('contextmenu', (event) => {
    if (event.defaultPrevented) return
    event.preventDefault()
    send(['contextMenu', event.clientX, event.clientY])
  })
  window.addEventListener('resize', () => send(['resized']))
  window.addEventListener('focus', () => send(['focus', true]))
  window.addEventListener('blur', () => send(['focus', false]))

  return {
    setAccelerators: (names: readonly string[]): void => {
      accelerators = new Set(names)
    },
  }
}
