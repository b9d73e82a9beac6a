import { system } from '#bridge/index.ts'
import { chosenIn } from './chosen.ts'

/** A type of our own: other programs do not know it, and what it holds is chance. */
const markType = 'application/x-subrosa-copy'

/** Marks everything that is copied or cut in the window, after the editor has had its turn. Returns the way to stop. */
export const markCopies = (): (() => void) => {
  const onCopy = (event: ClipboardEvent): void => {
    const data = event.clipboardData
    if (data === null) return
    if (!event.defaultPrevented) {
      const chosen = chosenIn(event.target, event.type === 'cut')
      if (chosen === null) return
      event.preventDefault()
      data.setData('text/plain', chosen.text)
      if (chosen.html !== null) data.setData('text/html', chosen.html)
      // The way that keeps what was cut in the field's own undo.
      if (event.type === 'cut') document.execCommand('delete')
    }
    if (data.types.length === 0) return
    const mark = crypto.randomUUID()
    data.setData(markType, mark)
    void system('copied', { mark })
  }
  document.addEventListener('copy', onCopy)
  document.addEventListener('cut', onCopy)
  return () => {
    document.removeEventListener('copy', onCopy)
    document.removeEventListener('cut', onCopy)
  }
}
