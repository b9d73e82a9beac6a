import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

export type InvitationOptions = { readonly words: string }

/** What an empty note says. Tiptap's own placeholder goes through all blocks at every key; this looks at the first. */
export const Invitation = Extension.create<InvitationOptions>({
  name: 'invitation',
  addOptions: () => ({ words: '' }),
  addProseMirrorPlugins() {
    const { words } = this.options
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const first = doc.firstChild
            if (first === null || doc.childCount > 1 || first.childCount > 0 || !first.isTextblock)
              return null
            const shown = Decoration.node(0, first.nodeSize, {
              class: 'is-empty-note',
              'data-placeholder': words,
            })
            return DecorationSet.create(doc, [shown])
          },
        },
      }),
    ]
  },
})
