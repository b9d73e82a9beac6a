import { Editor, type JSONContent } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'

declare global {
  interface Window {
    openDocument: (content: JSONContent) => void
  }
}

// Tiptap as it comes out of the box: what our editor is compared with.
const editor = new Editor({ element: document.querySelector('#shown'), extensions: [StarterKit] })

window.openDocument = (content) => {
  editor.commands.setContent(content)
  editor.commands.focus('end')
}
