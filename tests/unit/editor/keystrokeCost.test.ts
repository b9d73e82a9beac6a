import { Editor } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readingParts, extensionsOf } from '#editor/schema.ts'
import { documentFromStored, storedFromDocument } from '#editor/storedDocument.ts'

const paragraphs = 500
const lineOf = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const stored = {
  type: 'doc' as const,
  content: Array.from({ length: paragraphs }, (_, index) => lineOf(`we listen before we answer, ${index}`)),
}

/** Ways to go through all of a document; each is counted, and does what it always does. */
const walks = [
  'toJSON',
  'children',
  'textContent',
  'descendants',
  'nodesBetween',
  'textBetween',
  'check',
] as const

/** Counts from now on, by name, how often somebody goes through a node as long as the note. */
const countWalks = (): Disposable & { readonly counted: Readonly<Record<string, number>> } => {
  const counted = Object.fromEntries(walks.map((name) => [name, 0]))
  const before = walks.map((name) => [name, Object.getOwnPropertyDescriptor(Node.prototype, name)] as const)
  const note = (name: string, node: Node, given: readonly unknown[]): void => {
    // A paragraph or a short stretch may be read at each key.
    const [from, to] = given
    const isStretch = typeof from === 'number' && typeof to === 'number' && to - from < 1_000
    if (node.childCount >= paragraphs && !isStretch) counted[name] = (counted[name] ?? 0) + 1
  }
  for (const [name, property] of before) {
    const counting = {
      get(this: Node): unknown {
        note(name, this, [])
        return property?.get?.call(this)
      },
    }
    const calling = {
      value(this: Node, ...given: unknown[]): unknown {
        note(name, this, given)
        return property?.value.apply(this, given)
      },
    }
    Object.defineProperty(Node.prototype, name, {
      configurable: true,
      ...(property?.get ? counting : calling),
    })
  }
  return {
    counted,
    [Symbol.dispose]: () => {
      for (const [name, property] of before) Object.defineProperty(Node.prototype, name, property ?? {})
    },
  }
}

describe('a keystroke in a long note', () => {
  let editor: Editor
  beforeEach(() => {
    const content = { type: 'doc', content: [lineOf('before')] }
    editor = new Editor({ element: null, extensions: extensionsOf(readingParts()), content })
    const opened = documentFromStored(editor.schema, stored)
    editor.view.dispatch(editor.state.tr.replaceWith(0, editor.state.doc.content.size, opened.content))
  })
  afterEach(() => editor.destroy())

  it('never goes through the whole text; saving does, once', () => {
    using walked = countWalks()
    for (const letter of 'rose under the stairs') {
      editor.view.dispatch(editor.state.tr.insertText(letter, editor.state.doc.content.size - 1))
    }
    expect(walked.counted).toEqual(Object.fromEntries(walks.map((name) => [name, 0])))

    expect(JSON.stringify(storedFromDocument(editor.state.doc))).toContain('rose under the stairs')
    expect(walked.counted).toMatchObject({ children: 1, toJSON: 0 })
  })
})
