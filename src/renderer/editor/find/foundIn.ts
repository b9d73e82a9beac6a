import type { Node as DocumentNode } from '@tiptap/pm/model'
import { foldWords } from './foldedWords.ts'

/** A place in the document, as positions; a name or a chip is found as a whole. */
export type Found = { readonly from: number; readonly to: number }

/** Stands for something in a line that has no words. */
const noWords = '\uFFFC'

type Line = { text: string; readonly places: number[] }

/**
 * Every place where the words stand, without regard to case and accents, in reading order. One pass over the document:
 * asked for when somebody looks, never at a key in the text.
 * @param shownWords what a name or a chip shows; null for a node without words of its own
 */
export const foundIn = (
  doc: DocumentNode,
  query: string,
  shownWords: (node: DocumentNode) => string | null,
): readonly Found[] => {
  const sought = foldWords(query.trim()).words
  if (sought === '') return []
  const found: Found[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock) {
      findInLine(lineOf(node, pos + 1, shownWords), sought, found)
      return false
    }
    if (node.isAtom && foldWords(shownWords(node) ?? '').words.includes(sought))
      found.push({ from: pos, to: pos + node.nodeSize })
    return true
  })
  return found
}

/** The words of a line, and for each of their characters the position it stands at; one more for the end. */
const lineOf = (
  block: DocumentNode,
  start: number,
  shownWords: (node: DocumentNode) => string | null,
): Line => {
  const line: Line = { text: '', places: [] }
  block.forEach((child, offset) => {
    const words = child.isText ? (child.text ?? '') : (shownWords(child) ?? noWords)
    for (let at = 0; at < words.length; at += 1) line.places.push(start + offset + (child.isText ? at : 0))
    line.text += words
  })
  line.places.push(start + block.content.size)
  return line
}

const findInLine = (line: Line, sought: string, found: Found[]): void => {
  const { words, places } = foldWords(line.text)
  const placeOf = (at: number): number => line.places[places === null ? at : (places[at] ?? 0)] ?? 0
  for (let at = words.indexOf(sought); at !== -1; at = words.indexOf(sought, at + sought.length)) {
    const from = placeOf(at)
    // A name is one position wide: its end is where the next character stands.
    found.push({ from, to: Math.max(placeOf(at + sought.length), from + 1) })
  }
}
