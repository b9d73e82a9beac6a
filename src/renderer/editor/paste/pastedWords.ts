import { noMarks, type Marks, type PastedBlock, type PastedInline } from './pasted.ts'

const sameMarks = (one: Marks, other: Marks): boolean =>
  one.isBold === other.isBold &&
  one.isItalic === other.isItalic &&
  one.isHighlighted === other.isHighlighted &&
  one.address === other.address

/** Spaces as they are seen: runs of them are one, and none stands at the beginning or end of a line. */
export const tidyLine = (line: readonly PastedInline[]): readonly PastedInline[] => {
  const tidy: PastedInline[] = []
  let endsInSpace = true
  for (const inline of line) {
    if (inline.kind !== 'words') {
      if (inline.kind === 'break') trimEnd(tidy)
      tidy.push(inline)
      endsInSpace = inline.kind === 'break'
      continue
    }
    const spaced = inline.words.replaceAll(/[ \t\n\r\f\u00A0]{2,}|[\t\n\r\f]/gu, ' ')
    const words = endsInSpace ? spaced.replace(/^[ \u00A0]/u, '') : spaced
    if (words === '') continue
    endsInSpace = /[ \u00A0]$/u.test(words)
    pushWords(tidy, { ...inline, words })
  }
  trimEnd(tidy)
  while (tidy.at(-1)?.kind === 'break') tidy.pop()
  while (tidy[0]?.kind === 'break') tidy.shift()
  trimEnd(tidy)
  return tidy
}

const pushWords = (line: PastedInline[], next: PastedInline & { kind: 'words' }): void => {
  const last = line.at(-1)
  if (last?.kind === 'words' && sameMarks(last.marks, next.marks))
    line[line.length - 1] = { ...last, words: last.words + next.words }
  else line.push(next)
}

const trimEnd = (line: PastedInline[]): void => {
  const last = line.at(-1)
  if (last?.kind !== 'words') return
  const words = last.words.replace(/[ \u00A0]+$/u, '')
  if (words === '') {
    line.pop()
    trimEnd(line)
  } else line[line.length - 1] = { ...last, words }
}

/**
 * The paragraphs a line of words makes: an empty line between two breaks parts them.
 * @param keepsSpaces for words that were copied from a note
 */
export const paragraphsOf = (line: readonly PastedInline[], keepsSpaces: boolean): readonly PastedBlock[] => {
  if (keepsSpaces) return line.length === 0 ? [] : [{ kind: 'paragraph', inline: line }]
  const parts: PastedInline[][] = [[]]
  for (const [at, inline] of line.entries()) {
    const isSecondBreak = inline.kind === 'break' && isEmptySince(parts.at(-1) ?? [], line[at - 1])
    if (isSecondBreak) parts.push([])
    else parts.at(-1)?.push(inline)
  }
  return parts.flatMap((part) => {
    const inline = tidyLine(part)
    return inline.length === 0 ? [] : [{ kind: 'paragraph' as const, inline }]
  })
}

const isEmptySince = (part: readonly PastedInline[], before: PastedInline | undefined): boolean => {
  if (before?.kind === 'break') return true
  const isBlank = before?.kind === 'words' && before.words.trim() === ''
  return isBlank && part.at(-2)?.kind === 'break'
}

/** The words of blocks in one line, for a place that holds no blocks: a cell, a heading. */
export const inOneLine = (blocks: readonly PastedBlock[]): readonly PastedInline[] => {
  const lines = blocks.flatMap((block): (readonly PastedInline[])[] => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [block.inline]
    if (block.kind === 'quote') return [inOneLine(block.blocks)]
    if (block.kind === 'list') return block.items.map((item) => inOneLine(item.blocks))
    return []
  })
  return lines.flatMap((line, at) => [
    ...(at === 0 ? [] : [{ kind: 'words' as const, words: ' ', marks: noMarks }]),
    ...line.map((inline) =>
      inline.kind === 'break' ? { kind: 'words' as const, words: ' ', marks: noMarks } : inline,
    ),
  ])
}
