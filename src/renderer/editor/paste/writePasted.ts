import type { Marks, PastedBlock, PastedInline } from './pasted.ts'

/** The closed list of blocks as HTML of the editor's own schema: no attribute in it comes from outside as it was. */
export const writePasted = (blocks: readonly PastedBlock[]): string => blocks.map(writeBlock).join('')

const writeBlock = (block: PastedBlock): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${writeLine(block.inline)}</p>`
    case 'heading':
      return `<h${block.level}>${writeLine(block.inline)}</h${block.level}>`
    case 'list': {
      const points = block.items.map(({ isDone, blocks }) =>
        block.look === 'checklist'
          ? `<li data-type="taskItem" data-checked="${isDone}">${writePasted(blocks)}</li>`
          : `<li>${writePasted(blocks)}</li>`,
      )
      if (block.look === 'numbers') return `<ol start="${block.start}">${points.join('')}</ol>`
      const type = block.look === 'checklist' ? ' data-type="taskList"' : ''
      return `<ul${type}>${points.join('')}</ul>`
    }
    case 'quote':
      return `<blockquote>${writePasted(block.blocks)}</blockquote>`
    case 'rule':
      return '<hr>'
    case 'step':
      return `<p data-step="${escaped(block.id)}"></p>`
  }
}

const writeLine = (line: readonly PastedInline[]): string => line.map(writeInline).join('')

const writeInline = (inline: PastedInline): string => {
  if (inline.kind === 'break') return '<br>'
  if (inline.kind === 'person') return `<span data-person="${escaped(inline.id)}"></span>`
  return writeMarks(escaped(inline.words), inline.marks)
}

const writeMarks = (words: string, marks: Marks): string => {
  const bold = marks.isBold ? `<strong>${words}</strong>` : words
  const italic = marks.isItalic ? `<em>${bold}</em>` : bold
  const highlighted = marks.isHighlighted ? `<mark>${italic}</mark>` : italic
  return marks.address === null
    ? highlighted
    : `<span data-address="${escaped(marks.address)}">${highlighted}</span>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
