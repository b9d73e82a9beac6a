import { Node } from '@tiptap/core'

/** A whole note: blocks one after another. `beyond` is what a later version wrote beside them, kept as it is. */
export const NoteDocument = Node.create({
  name: 'doc',
  topNode: true,
  content: 'block+',
  addAttributes: () => ({ beyond: { default: null, rendered: false } }),
})
