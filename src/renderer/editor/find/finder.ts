import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { NoteSources, Watched } from '../sources.ts'
import { foundIn, type Found } from './foundIn.ts'
import { markFound, scrollToFound } from './foundPlaces.ts'
import { readCaret } from './readCaret.ts'

export type FindState = {
  readonly query: string
  readonly count: number
  /** Which of them is looked at, from 0; -1 without any. */
  readonly at: number
}

/** Looking for words in an open note. The selection stays where it is until `takeCaretThere`. */
export type Finder = Watched<FindState | null> & {
  readonly open: () => void
  readonly look: (query: string) => void
  readonly step: (by: 1 | -1) => void
  /** The caret is back in the text, where it was. */
  readonly close: () => void
  /** The caret goes to the place looked at, and the bar closes. */
  readonly takeCaretThere: () => void
  /** Closes without touching the caret or the focus: the note leaves the screen. */
  readonly forget: () => void
}

/** After a change of the text the places are looked up again, once it has come to rest. */
const restMs = 250

export const createFinder = (editor: Editor, sources: NoteSources, someone: string): Finder => {
  let state: FindState | null = null
  let found: readonly Found[] = []
  let lastQuery = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const set = (next: FindState | null): void => {
    state = next
    for (const listener of [...listeners]) listener()
  }

  const shownWords = (node: DocumentNode): string | null => {
    if (node.type.name === 'mention')
      return sources.people.get().find(({ id }) => id === node.attrs['personId'])?.name ?? someone
    return node.type.name === 'nextStep'
      ? (sources.steps.get().get(node.attrs['stepId'])?.title ?? null)
      : null
  }
  const show = (at: number, scroll: boolean): void => {
    markFound(editor.view, found, at)
    if (scroll) scrollToFound(editor.view)
  }
  const lookUp = (query: string): void => {
    found = foundIn(editor.state.doc, query, shownWords)
    lastQuery = query
  }
  const look = (query: string): void => {
    lookUp(query)
    const { from } = editor.state.selection
    const after = found.findIndex((place) => place.to > from)
    // Behind the last place it begins again at the first.
    const at = after === -1 ? Math.min(0, found.length - 1) : after
    set({ query, count: found.length, at })
    show(at, true)
  }
  const lookAgain = (): void => {
    if (state === null) return
    lookUp(state.query)
    const at = Math.min(Math.max(state.at, 0), found.length - 1)
    set({ query: state.query, count: found.length, at })
    show(at, false)
  }
  const lookAgainSoon = (): void => {
    if (state === null) return
    clearTimeout(timer)
    timer = setTimeout(lookAgain, restMs)
  }
  editor.on('update', lookAgainSoon)
  const forget = (): void => {
    clearTimeout(timer)
    if (state === null) return
    found = []
    markFound(editor.view, found, -1)
    set(null)
  }
  const leave = (): void => {
    forget()
    editor.view.focus()
  }
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open: () => {
      readCaret(editor.view)
      const { from, to, empty } = editor.state.selection
      const chosen = empty ? '' : editor.state.doc.textBetween(from, to, ' ')
      look(chosen !== '' && chosen.length <= 100 ? chosen : lastQuery)
    },
    look,
    step: (by) => {
      if (state === null || found.length === 0) return
      const at = (state.at + by + found.length) % found.length
      set({ ...state, at })
      show(at, true)
    },
    close: () => {
      if (state === null) return
      leave()
      editor.view.dispatch(editor.state.tr.scrollIntoView())
    },
    takeCaretThere: () => {
      const place = found[state?.at ?? -1]
      if (place === undefined) return
      const { doc, tr } = editor.state
      const isAtom = doc.nodeAt(place.from)?.isText === false && doc.resolve(place.from).parent === doc
      const selection = isAtom
        ? NodeSelection.create(doc, place.from)
        : TextSelection.create(doc, place.from, place.to)
      leave()
      editor.view.dispatch(tr.setSelection(selection).scrollIntoView())
    },
    forget,
  }
}
