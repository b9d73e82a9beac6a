import type { SendToHost } from '../wire/pageMessages.ts'

/**
 * Tells main what a person copied or cut, since main's clipboard is not Chromium's. The kinds travel by name, what they
 * hold travels sealed. Self-contained on purpose: its source text is injected.
 */
export const watchCopies = (send: SendToHost, seal: (values: readonly string[]) => string): void => {
  /** What Chromium takes by itself; only its words, and nothing out of a field for a password. */
  const chosenWords = (target: EventTarget | null, isCut: boolean): string => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      const isKept = target.type === 'password' || (isCut && (target.readOnly || target.disabled))
      return isKept ? '' : target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0)
    }
    const isFixed = !(target instanceof HTMLElement && target.isContentEditable)
    return isCut && isFixed ? '' : (getSelection()?.toString() ?? '')
  }

  const tell = (event: ClipboardEvent): void => {
    // An event that script made never reaches a clipboard.
    if (!event.isTrusted || event.clipboardData === null) return
    const data = event.clipboardData
    const words = event.defaultPrevented ? '' : chosenWords(event.target, event.type === 'cut')
    const types = event.defaultPrevented ? [...data.types] : words === '' ? [] : ['text/plain']
    const values = event.defaultPrevented ? types.map((type) => data.getData(type)) : [words]
    if (types.length > 0) send(['copied', types], seal(values))
  }
  window.addEventListener('copy', tell)
  window.addEventListener('cut', tell)
}
