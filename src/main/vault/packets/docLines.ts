import type { Doc } from '#shared/domain/documents.ts'

const isRecord = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const contentOf = (node: Doc): readonly Doc[] =>
  Array.isArray(node['content']) ? node['content'].filter(isRecord) : []

const attributeOf = (node: Doc, name: string): unknown =>
  isRecord(node['attrs']) ? node['attrs'][name] : undefined

/** A document of a packet as lines of plain text: lists keep their marks, links say where they lead. */
export const docLines = (doc: Doc): string[] => contentOf(doc).flatMap(blockLines)

const blockLines = (node: Doc): string[] => {
  switch (node['type']) {
    case 'bulletList':
      return contentOf(node).flatMap((item) => itemLines(item, '– '))
    case 'taskList':
      return contentOf(node).flatMap((item) =>
        itemLines(item, attributeOf(item, 'checked') === true ? '[x] ' : '[ ] '),
      )
    case 'orderedList': {
      const start = Number(attributeOf(node, 'start') ?? 1)
      return contentOf(node).flatMap((item, index) => itemLines(item, `${start + index}. `))
    }
    case 'blockquote':
      return contentOf(node)
        .flatMap(blockLines)
        .map((line) => `> ${line}`)
    case 'horizontalRule':
      return ['* * *']
    default:
      return contentOf(node).map(inlineText).join('').split('\n')
  }
}

const itemLines = (item: Doc, mark: string): string[] =>
  contentOf(item)
    .flatMap(blockLines)
    .map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line)

const inlineText = (node: Doc): string => {
  if (node['type'] === 'hardBreak') return '\n'
  const text = typeof node['text'] === 'string' ? node['text'] : ''
  const marks = Array.isArray(node['marks']) ? node['marks'].filter(isRecord) : []
  const address = marks.map((mark) => attributeOf(mark, 'address')).find((value) => typeof value === 'string')
  return address === undefined || address === text ? text : `${text} (${address})`
}
