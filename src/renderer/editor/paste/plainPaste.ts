import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

export type PlainPasteOptions = {
  /** Told once per paste or drop in which a picture or file was left out. */
  readonly onLeftOut: () => void
}

const picture = /<(?:img|picture|video|audio|svg|object|embed|iframe)[\s>/]/iu
// Line breaks and tabs are text; the other control characters are not.
const control = /(?![\t\n\r])\p{Cc}/gu

const tag = /<[a-z][^>]*>/giu
const act = /\s(?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/giu

/** Styles and handlers mean nothing here; the content policy would refuse each of them with a message. */
const withoutActs = (html: string): string => html.replaceAll(tag, (found) => found.replaceAll(act, ''))

const holdsFiles = (data: DataTransfer | null): boolean => (data?.files.length ?? 0) > 0
const holdsWords = (data: DataTransfer | null): boolean =>
  data !== null && (data.types.includes('text/plain') || data.types.includes('text/html'))

/**
 * What may come in from outside: words, and the schema's own nodes. Pictures and files are left out, and
 * nothing remote is ever asked for: the schema has no node that could hold an address.
 */
export const PlainPaste = Extension.create<PlainPasteOptions>({
  name: 'plainPaste',
  addOptions: () => ({ onLeftOut: () => {} }),
  addProseMirrorPlugins() {
    const { onLeftOut } = this.options
    return [
      new Plugin({
        props: {
          transformPastedText: (text) => text.replaceAll(control, ''),
          transformPastedHTML: (html) => {
            if (picture.test(html)) onLeftOut()
            return withoutActs(html.replaceAll(control, ''))
          },
          handlePaste: (_view, event) => {
            if (!holdsFiles(event.clipboardData) || holdsWords(event.clipboardData)) return false
            onLeftOut()
            return true
          },
          handleDrop: (_view, event) => {
            if (!holdsFiles(event.dataTransfer)) return false
            event.preventDefault()
            onLeftOut()
            return true
          },
        },
      }),
    ]
  },
})
