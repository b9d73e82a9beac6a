import { Extension } from '@tiptap/core'

export type NoteKeysOptions = {
  readonly onFindNext: (by: 1 | -1) => void
}

/** The keys of a note that are no mark's or block's own; `keys.ts` lists them all for the keyboard map. */
export const NoteKeys = Extension.create<NoteKeysOptions>({
  name: 'noteKeys',
  priority: 200,
  addOptions: () => ({ onFindNext: () => {} }),
  addKeyboardShortcuts() {
    const { onFindNext } = this.options
    const done = (act: () => void) => () => {
      act()
      return true
    }
    return {
      F3: done(() => onFindNext(1)),
      'Shift-F3': done(() => onFindNext(-1)),
      'Mod-g': done(() => onFindNext(1)),
      'Mod-Shift-g': done(() => onFindNext(-1)),
      'Mod-Shift-Enter': () => {
        const { $from } = this.editor.state.selection
        for (let depth = $from.depth; depth > 0; depth -= 1) {
          const node = $from.node(depth)
          if (node.type.name !== 'taskItem') continue
          const at = $from.before(depth)
          const isDone = node.attrs['checked'] === true
          const { tr } = this.editor.state
          this.editor.view.dispatch(tr.setNodeAttribute(at, 'checked', !isDone))
          return true
        }
        return false
      },
    }
  },
})
