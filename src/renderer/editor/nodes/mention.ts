import { Node } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { NoteSources } from '../sources.ts'
import { idFromElement } from './idAttribute.ts'

export type MentionOptions = {
  /** Absent only where a document is read and nothing is shown. */
  readonly sources: NoteSources | null
  /** What stands where somebody is no longer known. */
  readonly someone: string
}

/**
 * A person in a note. Stores the id and never the name, so that renaming, alias view and forgetting reach
 * every note; the name shown is looked up.
 */
export const Mention = Node.create<MentionOptions>({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,

  addOptions: () => ({ sources: null, someone: '' }),

  addAttributes: () => ({
    personId: {
      default: null,
      parseHTML: (element) => idFromElement(element, 'data-person'),
      renderHTML: (attributes) => ({ 'data-person': attributes['personId'] }),
    },
  }),

  parseHTML: () => [
    {
      tag: 'span[data-person]',
      getAttrs: (element) => (idFromElement(element, 'data-person') ? null : false),
    },
  ],

  renderHTML({ node, HTMLAttributes }) {
    return ['span', HTMLAttributes, nameIn(this.options, node)]
  },

  renderText({ node }) {
    return nameIn(this.options, node)
  },

  addNodeView() {
    return ({ node }) => showName(this.options, node)
  },
})

const nameIn = ({ sources, someone }: MentionOptions, node: DocumentNode): string =>
  sources?.people.get().find((person) => person.id === node.attrs['personId'])?.name ?? someone

/** A plain element instead of a React one: a note may hold hundreds of names. */
const showName = (options: MentionOptions, first: DocumentNode): NodeView => {
  const dom = document.createElement('span')
  dom.className = 'mention'
  let node = first
  const show = () => {
    dom.textContent = nameIn(options, node)
  }
  show()
  const unsubscribe = options.sources?.people.subscribe(show)
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false
      node = next
      show()
      return true
    },
    ignoreMutation: () => true,
    destroy: () => unsubscribe?.(),
  }
}
