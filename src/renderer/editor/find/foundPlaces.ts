import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Found } from './foundIn.ts'

/** Places marked around the one looked at; more than fit on a screen, few enough to be drawn at once. */
const markedAround = 250

type Marked = { readonly found: readonly Found[]; readonly at: number }

const key = new PluginKey<DecorationSet>('foundPlaces')

/** Marks what was found beside the document: nothing of it is stored, undone, or moves the caret. */
export const FoundPlaces = Extension.create({
  name: 'foundPlaces',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, marks) => {
          const marked = transaction.getMeta(key) as Marked | undefined
          if (marked === undefined) return marks.map(transaction.mapping, transaction.doc)
          const first = Math.max(0, marked.at - markedAround)
          const shown = marked.found.slice(first, marked.at + markedAround)
          return DecorationSet.create(
            transaction.doc,
            shown.map(({ from, to }, index) => {
              const look = { class: first + index === marked.at ? 'note-found here' : 'note-found' }
              const isChip = transaction.doc.nodeAt(from)?.isBlock === true
              return isChip ? Decoration.node(from, to, look) : Decoration.inline(from, to, look)
            }),
          )
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

/** Marks these places, the one looked at differently; none takes every mark away. */
export const markFound = (view: EditorView, found: readonly Found[], at: number): void =>
  view.dispatch(view.state.tr.setMeta(key, { found, at } satisfies Marked))

/** Brings the place looked at into sight within everything around it that scrolls. */
export const scrollToFound = (view: EditorView): void => {
  const scroller = view.dom.closest('.note-scroll')
  const place = view.dom.querySelector('.note-found.here')?.getBoundingClientRect()
  const frame = scroller?.getBoundingClientRect()
  if (scroller === null || place === undefined || frame === undefined) return
  if (place.top < frame.top + 8 || place.bottom > frame.bottom - 8)
    scroller.scrollTop += place.top - frame.top - frame.height / 3
  scroller.scrollIntoView({ block: 'nearest' })
}
