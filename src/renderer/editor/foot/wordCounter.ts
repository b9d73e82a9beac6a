import type { Editor } from '@tiptap/core'
import type { Watched } from '../sources.ts'
import { countWords } from './countWords.ts'

export type WordCount = {
  readonly whole: number
  /** Null while nothing is selected. */
  readonly selected: number | null
}

/** The words of an open note, counted only while somebody wants to know. */
export type WordCounter = Watched<WordCount | null> & { readonly toggle: () => void }

/** Counting waits until the text has come to rest. */
const restMs = 500

export const createWordCounter = (editor: Editor, tag: string): WordCounter => {
  let count: WordCount | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const set = (next: WordCount | null): void => {
    count = next
    for (const listener of [...listeners]) listener()
  }
  const read = (): WordCount => {
    const { doc, selection } = editor.state
    const words = (from: number, to: number): number => countWords(doc.textBetween(from, to, '\n', ' '), tag)
    return {
      whole: words(0, doc.content.size),
      selected: selection.empty ? null : words(selection.from, selection.to),
    }
  }
  const readSoon = (): void => {
    if (count === null) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (count !== null) set(read())
    }, restMs)
  }
  editor.on('transaction', readSoon)
  editor.on('destroy', () => clearTimeout(timer))

  return {
    get: () => count,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    toggle: () => {
      clearTimeout(timer)
      set(count === null ? read() : null)
    },
  }
}
