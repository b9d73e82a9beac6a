import { replaced, type Covering, type Stretch } from './covering.ts'

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What in a document is no text, by its key: kinds of nodes and marks, and the rows they point at. */
const codes = new Set(['type', 'personId', 'stepId'])

/**
 * A document with its names covered. A name that is part bold is covered whole: its first piece shows what stands for it.
 * Whatever else is written in it gives way too, in nodes of a later version as well; ids and kinds stay.
 */
export const coveredDocument = (doc: Node, covering: Covering): Node => coveredNode(doc, covering)

const coveredValue = (value: unknown, covering: Covering): unknown => {
  if (typeof value === 'string') return covering.text(value)
  if (Array.isArray(value)) return coveredList(value, covering)
  return isNode(value) ? coveredNode(value, covering) : value
}

const coveredNode = (node: Node, covering: Covering): Node =>
  Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      codes.has(key) && typeof value === 'string' ? value : coveredValue(value, covering),
    ]),
  )

const textOf = (value: unknown): string | undefined =>
  isNode(value) && value['type'] === 'text' && typeof value['text'] === 'string' ? value['text'] : undefined

/** Pieces of text that follow one another are one text, which is read and covered as one. */
const coveredList = (list: readonly unknown[], covering: Covering): readonly unknown[] => {
  const now: unknown[] = []
  for (let at = 0; at < list.length;) {
    let end = at
    while (end < list.length && textOf(list[end]) !== undefined) end += 1
    if (end === at) {
      now.push(coveredValue(list[at], covering))
      at += 1
      continue
    }
    now.push(...coveredRun(list.slice(at, end) as readonly Node[], covering))
    at = end
  }
  return now
}

const coveredRun = (run: readonly Node[], covering: Covering): readonly Node[] => {
  const texts = run.map((node) => textOf(node) ?? '')
  const stretches = covering.stretches(texts.join(''))
  let from = 0
  return run.flatMap((node, index) => {
    const text = texts[index] ?? ''
    const to = from + text.length
    const piece = replaced(
      text,
      stretches.flatMap((stretch) => within(stretch, from, to)),
    )
    from = to
    // A text of no letters is none.
    if (piece === '') return []
    const { text: _text, ...others } = node
    return [{ ...coveredNode(others, covering), text: piece }]
  })
}

const within = ({ from, to, shown }: Stretch, begin: number, end: number): readonly Stretch[] => {
  if (to <= begin || from >= end) return []
  const isFirst = from >= begin
  return [{ from: Math.max(from, begin) - begin, to: Math.min(to, end) - begin, shown: isFirst ? shown : '' }]
}
