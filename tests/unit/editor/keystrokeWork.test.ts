import { Fragment, Node as DocumentNode } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { NoteDoc } from '#shared/contract/notes.ts'
import { storedFromDocument } from '#editor/storedDocument.ts'
import { editorOf } from './editorForTests.ts'

const long = 2_800
const short = 28

const noteOf = (paragraphs: number): NoteDoc => ({
  type: 'doc',
  content: Array.from({ length: paragraphs }, (_, at) => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: `Line ${at} of a note that somebody wrote in a long evening, word by word.` },
    ],
  })),
})

/** Ways to go from node to node; each is counted, and does what it always does. */
const walks = [
  [DocumentNode, ['descendants', 'forEach', 'nodesBetween', 'textBetween', 'toJSON', 'check']],
  [DocumentNode, ['children', 'textContent']],
  [Fragment, ['descendants', 'forEach', 'nodesBetween', 'textBetween', 'toJSON']],
] as const

type Counted = {
  /** From node to node, of whatever length. */
  steps: number
  /** Beginnings of a way through all of a note as long as `long`. */
  wholes: number
}

const isLong = (walked: unknown): boolean =>
  (walked instanceof DocumentNode || walked instanceof Fragment) && walked.childCount >= long

/** Counts from now on, until it is disposed of. */
const countSteps = (): Disposable & { readonly counted: Counted } => {
  const counted: Counted = { steps: 0, wholes: 0 }
  const note = (walked: unknown, given: readonly unknown[]): void => {
    const [from, to] = given
    const isStretch = typeof from === 'number' && typeof to === 'number' && to - from < 1_000
    counted.steps += 1
    if (isLong(walked) && !isStretch) counted.wholes += 1
  }
  const visiting = (visit: unknown): unknown =>
    typeof visit === 'function'
      ? (...given: unknown[]): unknown => {
          counted.steps += 1
          return (visit as (...inner: unknown[]) => unknown)(...given)
        }
      : visit
  const restores = walks.flatMap(([owner, names]) =>
    names.map((name) => {
      const before = Object.getOwnPropertyDescriptor(owner.prototype, name) ?? {}
      const { get, value } = before as { get?: () => unknown; value?: (...given: unknown[]) => unknown }
      Object.defineProperty(owner.prototype, name, {
        configurable: true,
        ...(get === undefined
          ? {
              value(this: unknown, ...given: unknown[]): unknown {
                note(this, given)
                return value?.apply(this, given.map(visiting))
              },
            }
          : {
              get(this: unknown): unknown {
                note(this, [])
                return get.call(this)
              },
            }),
      })
      return () => Object.defineProperty(owner.prototype, name, before)
    }),
  )
  return {
    counted,
    [Symbol.dispose]: () => {
      for (const restore of restores) restore()
    },
  }
}

/** One letter typed at the end of a note, and what all plugins answer to it. */
const typeOneLetter = (paragraphs: number): Counted => {
  const editor = editorOf(noteOf(paragraphs))
  const end = TextSelection.atEnd(editor.state.doc)
  editor.view.updateState(editor.state.apply(editor.state.tr.setSelection(end)))
  const { state } = editor
  using walked = countSteps()
  const typed = state.applyTransaction(state.tr.insertText('x')).state
  for (const plugin of typed.plugins) plugin.props.decorations?.call(plugin, typed)
  return { ...walked.counted }
}

describe('a keystroke in a long note', () => {
  it('costs as many steps in one of 200,000 characters as in one of 2,000', () => {
    expect(typeOneLetter(long).steps).toBe(typeOneLetter(short).steps)
  })

  it('never goes through the whole text; saving does, once', () => {
    expect(typeOneLetter(long).wholes).toBe(0)
    const { state } = editorOf(noteOf(long))
    using walked = countSteps()
    expect(storedFromDocument(state.doc)['content']).toHaveLength(long)
    expect(walked.counted.wholes).toBe(1)
  })
})
