import { noMarks, type PastedBlock, type PastedInline, type PastedItem } from './pasted.ts'
import { inOneLine, tidyLine } from './pastedWords.ts'

/** The blocks of one cell. */
type Cell = readonly PastedBlock[]

const between: PastedInline = { kind: 'words', words: ' · ', marks: noMarks }

const sections = new Set(['tbody', 'thead', 'tfoot'])

/** The cells of a table's own rows, not those of tables inside it; a caption is a row of its own. */
export const rowsOf = (table: Element): readonly (readonly Element[])[] =>
  [...table.children].flatMap((child): (readonly Element[])[] => {
    if (child.localName === 'col' || child.localName === 'colgroup') return []
    if (sections.has(child.localName)) return [...rowsOf(child)]
    return [child.localName === 'tr' ? [...child.children] : [child]]
  })

/**
 * A table of facts becomes a list: a row is a point, its cells stand side by side. A table that only laid a page or a
 * mail out gives its content as it stands.
 */
export const fromTable = (table: Element, rows: readonly (readonly Cell[])[]): readonly PastedBlock[] => {
  const isLayout =
    /^(?:presentation|none)$/u.test(table.getAttribute('role') ?? '') ||
    rows.every((row) => row.filter((cell) => cell.length > 0).length < 2) ||
    rows.some((row) => row.some((cell) => cell.some((block) => block.kind !== 'paragraph')))
  if (isLayout) return rows.flat(2)
  const items = rows.flatMap((row): PastedItem[] => {
    const cells = row.map(inOneLine).filter((line) => line.length > 0)
    const inline = tidyLine(cells.flatMap((line, at) => (at === 0 ? line : [between, ...line])))
    return inline.length === 0 ? [] : [{ isDone: false, blocks: [{ kind: 'paragraph', inline }] }]
  })
  return items.length === 0 ? [] : [{ kind: 'list', look: 'bullets', start: 1, items }]
}
