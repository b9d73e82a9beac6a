import type { Editor } from '@tiptap/core'
import { addressAt } from '../links/addressAt.ts'
import type { Watched } from '../sources.ts'

const moments = ['transaction', 'focus', 'blur'] as const

/** The address of the link the caret stands in, or null. Looks at the caret's two neighbours and nothing else. */
export const linkAtCaret = (editor: Editor): Watched<string | null> => {
  let hasFocus = false
  editor.on('focus', () => (hasFocus = true))
  editor.on('blur', () => (hasFocus = false))
  return {
    get: () => (hasFocus ? addressAt(editor.state) : null),
    subscribe: (listener) => {
      for (const moment of moments) editor.on(moment, listener)
      return () => {
        for (const moment of moments) editor.off(moment, listener)
      }
    },
  }
}
