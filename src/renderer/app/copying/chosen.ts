import { chosenAsHtml } from './chosenAsHtml.ts'

export type Chosen = { readonly text: string; readonly html: string | null }

/**
 * What a copy or a cut takes where no part of the page says so itself: the chosen words of a field or of the page. Null
 * where there is nothing to take, and then the clipboard stays as it is.
 */
export const chosenIn = (target: EventTarget | null, isCut: boolean): Chosen | null => {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    // Chromium lets nobody copy what it does not show.
    if (target.type === 'password' || (isCut && (target.readOnly || target.disabled))) return null
    const text = target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0)
    return text === '' ? null : { text, html: null }
  }
  const selection = document.getSelection()
  if (isCut || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  return { text: selection.toString(), html: chosenAsHtml(selection.getRangeAt(0)) }
}
