import { Mark, Node } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { wordsOf } from '../reading/storedNodes.ts'

/**
 * What a later version of Subrosa wrote and this one does not know. It is shown as one plain line, cannot
 * be edited here and is written back as it was (storedDocument.ts). No parse rule: pasted text cannot make one.
 */
const original = {
  original: { default: null, rendered: false },
}

export type UnknownOptions = {
  /** The plain line when the unknown node holds no text. */
  readonly line: string
}

const lineFor = (options: UnknownOptions, node: DocumentNode): string =>
  wordsOf(node.attrs['original']) || options.line

export const UnknownBlock = Node.create<UnknownOptions>({
  name: 'unknownBlock',
  group: 'block',
  atom: true,
  selectable: true,
  addOptions: () => ({ line: '' }),
  addAttributes: () => original,
  renderHTML({ node }) {
    return ['p', { class: 'unknown' }, lineFor(this.options, node)]
  },
  renderText({ node }) {
    return lineFor(this.options, node)
  },
})

export const UnknownInline = Node.create<UnknownOptions>({
  name: 'unknownInline',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ line: '' }),
  addAttributes: () => original,
  renderHTML({ node }) {
    return ['span', { class: 'unknown' }, lineFor(this.options, node)]
  },
  renderText({ node }) {
    return lineFor(this.options, node)
  },
})

/** A mark of a later version; its text stays editable. Several may lie on the same text. */
export const UnknownMark = Mark.create({
  name: 'unknownMark',
  excludes: '',
  addAttributes: () => original,
  renderHTML: () => ['span', 0],
})
