import { Fragment, Node as DocumentNode } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { DecorationSource } from '@tiptap/pm/view'
import { expect, it } from 'vitest'
import type { NoteDoc } from '#shared/contract/notes.ts'
import { editorOf } from './editorForTests.ts'

const noteOf = (paragraphs: number): NoteDoc => ({
  type: 'doc',
  content: Array.from({ length: paragraphs }, (_, at) => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: `Line ${at} of a note that somebody wrote in a long evening, word by word.` },
    ],
  })),
})

/** How often anything goes from node to node while one letter is typed at the end and all plugins answer it. */
const stepsOfOneKey = (paragraphs: number): number => {
  const editor = editorOf(noteOf(paragraphs))
  const end = TextSelection.atEnd(editor.state.doc)
  editor.view.updateState(editor.state.apply(editor.state.tr.setSelection(end)))
  let steps = 0
  const counting = <Owner extends object>(owner: Owner, method: keyof Owner & string): void => {
    const original = Object.getOwnPropertyDescriptor(owner, method)?.value as (...given: unknown[]) => unknown
    const replacement = function (this: unknown, visit: unknown, ...rest: unknown[]): unknown {
      steps += 1
      const counted =
        typeof visit === 'function'
          ? (...given: unknown[]): unknown => {
              steps += 1
              return (visit as (...inner: unknown[]) => unknown)(...given)
            }
          : visit
      return original.call(this, counted, ...rest)
    }
    Object.defineProperty(owner, method, { value: replacement, configurable: true, writable: true })
    restores.push(() =>
      Object.defineProperty(owner, method, { value: original, configurable: true, writable: true }),
    )
  }
  const restores: (() => void)[] = []
  for (const method of ['descendants', 'forEach', 'nodesBetween', 'textBetween', 'toJSON', 'check'] as const)
    counting(DocumentNode.prototype, method)
  for (const method of ['descendants', 'forEach', 'nodesBetween', 'textBetween', 'toJSON'] as const)
    counting(Fragment.prototype, method)
  try {
    const { state } = editor
    const typed = state.applyTransaction(state.tr.insertText('x')).state
    for (const plugin of typed.plugins) {
      const decorations: DecorationSource | null | undefined = plugin.props.decorations?.call(plugin, typed)
      if (decorations === undefined) continue
    }
    return steps
  } finally {
    for (const restore of restores) restore()
  }
}

it('a key costs as many steps in a note of 200,000 characters as in one of 2,000', () => {
  expect(stepsOfOneKey(2_800)).toBe(stepsOfOneKey(28))
})
