import { getMarkRange, InputRule, Mark, type Editor } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { addressAt } from '../links/addressAt.ts'
import { readAddress, readWholeAddress } from '../links/readAddress.ts'

export type LinkOptions = {
  /** Asks for an address to be opened elsewhere; nothing here ever follows one. */
  readonly onOpen: (address: string) => void
}

const addressOf = (element: HTMLElement): string | null =>
  readAddress(element.getAttribute('data-address') ?? '')

/**
 * Words that stand for an address. Never an `a` element: there is nothing to follow, to preview or to prefetch. Opening
 * is asked for by Mod-Enter or Mod-click.
 */
export const Link = Mark.create<LinkOptions>({
  name: 'link',
  inclusive: false,
  // Mod-Enter opens it before it breaks a line.
  priority: 200,
  addOptions: () => ({ onOpen: () => {} }),

  addAttributes: () => ({
    address: {
      default: null,
      parseHTML: addressOf,
      renderHTML: (attributes) => ({ 'data-address': attributes['address'] }),
    },
  }),

  parseHTML: () => [
    {
      tag: 'span[data-address]',
      getAttrs: (element) => (addressOf(element) === null ? false : null),
    },
  ],

  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'note-link', role: 'link' }, 0],

  addInputRules() {
    const { type } = this
    return [
      new InputRule({
        find: /\[([^\][]+)\]\((\S+)\)$/,
        handler: ({ state, range, match: [, words, typed] }) => {
          const address = readWholeAddress(typed ?? '')
          if (address === null || words === undefined) return null
          const linked = state.schema.text(words, [type.create({ address })])
          state.tr.replaceWith(range.from, range.to, linked).removeStoredMark(type)
          return undefined
        },
      }),
      new InputRule({
        find: /(?:^|\s)((?:https?:\/\/|www\.)\S+[^\s.,;:!?)\]}'"»”’])[.,;:!?)\]}'"»”’]* $/,
        handler: ({ state, range, match: [whole, typed] }) => {
          const address = readWholeAddress(typed ?? '')
          if (address === null || typed === undefined) return null
          const from = range.from + whole.indexOf(typed)
          if (state.doc.rangeHasMark(from, from + typed.length, type)) return null
          state.tr.addMark(from, from + typed.length, type.create({ address }))
          state.tr.removeStoredMark(type)
          return undefined
        },
      }),
    ]
  },

  addKeyboardShortcuts() {
    const { onOpen } = this.options
    return {
      'Mod-Enter': () => {
        const address = addressAt(this.editor.state)
        if (address !== null) onOpen(address)
        return address !== null
      },
      'Mod-Shift-k': () => takeLinkOff(this.editor),
    }
  },

  addProseMirrorPlugins() {
    const { onOpen } = this.options
    return [
      new Plugin({
        props: {
          handleClick: (view, pos, event) => {
            const address = event.ctrlKey || event.metaKey ? addressAt(view.state, pos) : null
            if (address !== null) onOpen(address)
            return address !== null
          },
        },
      }),
    ]
  },
})

/** Takes the link at the caret, or all within the selection, off their words. The caret stays. False without one. */
export const takeLinkOff = (editor: Editor): boolean => {
  const { selection, schema, tr } = editor.state
  const type = schema.marks['link']
  if (type === undefined) return false
  const range = selection.empty ? getMarkRange(selection.$from, type) : selection
  if (range === undefined || !editor.state.doc.rangeHasMark(range.from, range.to, type)) return false
  editor.view.dispatch(tr.removeMark(range.from, range.to, type))
  return true
}
