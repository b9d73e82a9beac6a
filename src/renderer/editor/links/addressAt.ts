import type { EditorState } from '@tiptap/pm/state'

/** The address of the link at the caret (or at `pos`), or null. Looks at the two neighbours of the place only. */
export const addressAt = (state: EditorState, pos: number = state.selection.from): string | null => {
  const $pos = state.doc.resolve(pos)
  for (const node of [$pos.nodeAfter, $pos.nodeBefore]) {
    const address: unknown = node?.marks.find(({ type }) => type.name === 'link')?.attrs['address']
    if (typeof address === 'string') return address
  }
  return null
}
