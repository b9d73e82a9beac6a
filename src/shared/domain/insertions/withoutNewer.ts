import type { Doc } from '../documents.ts'
import type { Ages } from './ages.ts'
import { childrenOf, isTextBlock, linkOf } from './tokens.ts'

type Left = { readonly doc: Doc; readonly lines: number; readonly isChanged: boolean }

/**
 * The document without anything that was put there from a moment on. Older text stays where it is, in blocks that were
 * split or changed since too; a block that is new and has nothing left goes.
 * @returns with the number of lines something was taken from
 */
export const withoutNewer = (doc: Doc, { putAtMs, linkedAtMs }: Ages, sinceMs: number): Left => {
  let place = 0
  let lines = 0
  let isChanged = false
  /** Characters and parts that went. */
  let lost = 0
  const isNew = (): boolean => (putAtMs[place] ?? 0) >= sinceMs

  /** The pieces of a text that stay; neighbours with the same fate stay together. */
  const textLeft = (node: Doc, text: string): readonly Doc[] => {
    const pieces: { words: string; isUnlinked: boolean }[] = []
    const isLinked = linkOf(node) !== null
    for (const one of text) {
      const isGone = isNew()
      const isUnlinked = isLinked && (linkedAtMs[place] ?? 0) >= sinceMs
      place += 1
      isChanged ||= isGone || isUnlinked
      if (isGone) {
        lost += 1
        continue
      }
      const last = pieces.at(-1)
      if (last?.isUnlinked === isUnlinked) last.words += one
      else pieces.push({ words: one, isUnlinked })
    }
    return pieces.map(({ words, isUnlinked }) => ({ ...(isUnlinked ? unlinked(node) : node), text: words }))
  }

  const left = (node: Doc): readonly Doc[] => {
    if (node['type'] === 'text' && typeof node['text'] === 'string') return textLeft(node, node['text'])
    const children = childrenOf(node)
    const isBlock = children !== null || isTextBlock(node)
    const isGone = isNew()
    place += 1
    if (!isBlock) {
      isChanged ||= isGone
      if (isGone) lost += 1
      return isGone ? [] : [node]
    }
    const lostBefore = lost
    const staying = (children ?? []).flatMap((child, index) => {
      const stays = left(child)
      // The first line of an item is what makes it one.
      return stays.length === 0 && index === 0 && isItem(node) && isTextBlock(child)
        ? [emptied(child)]
        : stays
    })
    place += 1
    if (lost > lostBefore && isTextBlock(node)) lines += 1
    if (isGone && !hasWords(staying)) {
      isChanged = true
      return []
    }
    return [withContent(node, staying, children?.[0])]
  }

  const content = (childrenOf(doc) ?? []).flatMap(left)
  return {
    doc: { ...doc, content: content.length === 0 ? [{ type: 'paragraph' }] : content },
    lines,
    isChanged,
  }
}

const isItem = (node: Doc): boolean => node['type'] === 'listItem' || node['type'] === 'taskItem'

const emptied = (node: Doc): Doc =>
  Object.fromEntries(Object.entries(node).filter(([name]) => name !== 'content'))

const unlinked = ({ marks, ...node }: Doc): Doc => {
  const others = (Array.isArray(marks) ? marks : []).filter((mark: Doc) => mark['type'] !== 'link')
  return others.length === 0 ? node : { ...node, marks: others }
}

const hasWords = (nodes: readonly Doc[]): boolean =>
  nodes.some((node) => {
    const children = childrenOf(node)
    return children === null ? !isTextBlock(node) : hasWords(children)
  })

/** What holds blocks and has none left keeps an empty first one: a list needs an item, a quotation a line. */
const withContent = (node: Doc, staying: readonly Doc[], first: Doc | undefined): Doc => {
  if (staying.length > 0) return { ...node, content: staying }
  if (isTextBlock(node) || first === undefined) return emptied(node)
  const children = childrenOf(first)
  return {
    ...node,
    content: [isTextBlock(first) || children === null ? emptied(first) : withContent(first, [], children[0])],
  }
}
