import { idFromElement } from '../nodes/idAttribute.ts'
import { cleanCharacters } from './cleanCharacters.ts'
import { inertDocument } from './inertDocument.ts'
import { beginsQuotedMail, isReplyBar } from './mailQuote.ts'
import {
  createMeter,
  nestedAtMost,
  noMarks,
  type PastedBlock,
  type PastedInline,
  type PastedItem,
} from './pasted.ts'
import { isLeftOut, isPicture, pictureWords } from './pastedElements.ts'
import { declaredStyle, isHidden, styleInside, type PastedStyle } from './pastedStyle.ts'
import { fromTable, rowsOf } from './pastedTable.ts'
import { inOneLine, paragraphsOf, tidyLine } from './pastedWords.ts'
import { isWordMarker, withWordLists, wordLevel, type WordPoint } from './wordList.ts'

export type ReadPaste = {
  readonly blocks: readonly PastedBlock[]
  /** Something that is no text was in it: a picture, a film, a drawing. */
  readonly hasPictures: boolean
}

/** Everything from here on was quoted by a mail program that draws no quote. */
type QuoteFollows = { readonly kind: 'quote-follows' }
type Found = PastedBlock | WordPoint | QuoteFollows

/**
 * Reads HTML of any origin into the closed list of blocks that a note may hold.
 * @throws TooMuchError when it is more than one paste may hold
 */
export const readPastedHtml = (html: string): ReadPaste => {
  const { body } = inertDocument(html)
  const reading = createReading(body.querySelector('[data-pm-slice]') !== null)
  const plain: PastedStyle = { ...noMarks, isPre: false, isHeading: false, nesting: 0 }
  return { blocks: reading.blocksIn(body, plain), hasPictures: reading.hasPictures() }
}

const blockTags = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table ul'.split(
    ' ',
  ),
)

/** @param isOurs copied from a note: its spaces and empty lines are meant */
const createReading = (isOurs: boolean) => {
  const meter = createMeter()
  let sawPicture = false

  const blocksIn = (parent: Element, style: PastedStyle): readonly PastedBlock[] => {
    const found: Found[] = []
    let line: PastedInline[] = []
    const settle = (): void => {
      found.push(...paragraphsOf(line, isOurs))
      line = []
    }
    const visit = (node: Node, around: PastedStyle): void => {
      if (node.nodeType === Node.TEXT_NODE) line.push(...wordsIn(node.nodeValue ?? '', around))
      if (!(node instanceof Element)) return
      const declared = declaredStyle(node)
      if (isPicture(node)) {
        const words = pictureWords(node)
        sawPicture ||= words === null
        if (words !== null && words !== '') line.push(...wordsIn(words, around))
        return
      }
      if (isLeftOut(node) || isHidden(node, declared)) return
      const inside = styleInside(node, declared, around)
      if (node.localName === 'br') line.push({ kind: 'break' })
      else if (idFromElement(node, 'data-person') !== null)
        line.push({ kind: 'person', id: idFromElement(node, 'data-person') ?? '' })
      else if (!blockTags.has(node.localName)) for (const child of node.childNodes) visit(child, inside)
      else {
        settle()
        meter.count(0, 1)
        const block = blockOf(node, inside, declared)
        if (block === null) for (const child of node.childNodes) visit(child, inside)
        else found.push(...block)
        settle()
      }
    }
    for (const child of parent.childNodes) visit(child, style)
    settle()
    return settled(found)
  }

  const wordsIn = (text: string, style: PastedStyle): readonly PastedInline[] => {
    const clean = cleanCharacters(text)
    meter.count(clean.length, 0)
    const { isBold, isItalic, isHighlighted, address } = style
    const marks = { isBold, isItalic, isHighlighted, address }
    const lines = style.isPre ? clean.split(/\r?\n/u) : [clean]
    return lines.flatMap((words, at): PastedInline[] => [
      ...(at === 0 ? [] : [{ kind: 'break' as const }]),
      ...(words === '' ? [] : [{ kind: 'words' as const, words, marks }]),
    ])
  }

  /** The blocks an element makes, or null where its children make them. */
  const blockOf = (
    element: Element,
    style: PastedStyle,
    declared: ReadonlyMap<string, string>,
  ): readonly Found[] | null => {
    const level = wordLevel(element)
    if (level !== null && !/^h\d$/u.test(element.localName)) return [wordPoint(element, style, level)]
    const stepId = idFromElement(element, 'data-step')
    if (stepId !== null) return [{ kind: 'step', id: stepId }]
    const name = element.localName
    if (name === 'hr') return [{ kind: 'rule' }]
    if (/^h[1-6]$/u.test(name)) return heading(element, style, Number(name[1]))
    if (isWordTitle(element)) return heading(element, style, 1)
    if (name === 'table') {
      const rows = rowsOf(element).map((row) =>
        row.map((cell) => {
          meter.count(0, 1)
          return blocksIn(cell, styleInside(cell, declaredStyle(cell), style))
        }),
      )
      const blocks = fromTable(element, rows)
      // Nested beyond what a browser builds, cells stand where no cells should: then their words are enough.
      return blocks.length === 0 && element.textContent.trim() !== '' ? null : blocks
    }
    if (beginsQuotedMail(element, declared)) {
      return [{ kind: 'quote-follows' }, ...blocksIn(element, style)]
    }
    if (style.nesting >= nestedAtMost) return null
    const nested = { ...style, nesting: style.nesting + 1 }
    if (name === 'ul' || name === 'ol' || name === 'menu') return list(element, nested)
    if (name === 'blockquote' || isWordQuote(element) || isReplyBar(declared)) {
      const blocks = blocksIn(element, nested)
      return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }]
    }
    return isOurs && name === 'p' && element.textContent === '' ? [{ kind: 'paragraph', inline: [] }] : null
  }

  const heading = (element: Element, style: PastedStyle, level: number): readonly Found[] => {
    const plain = { ...style, isBold: false, isHeading: true }
    const inline = tidyLine(inOneLine(blocksIn(element, plain)))
    return inline.length === 0 ? [] : [{ kind: 'heading', level: level <= 2 ? (level as 1 | 2) : 3, inline }]
  }

  const wordPoint = (element: Element, style: PastedStyle, level: number): WordPoint => {
    const markers = [...element.querySelectorAll('span')].filter(isWordMarker)
    const marker = cleanCharacters(markers[0]?.textContent ?? '').trim()
    for (const each of markers) each.remove()
    return { kind: 'word-point', level, marker, inline: tidyLine(inOneLine(blocksIn(element, style))) }
  }

  const list = (element: Element, style: PastedStyle): readonly Found[] => {
    const items: PastedItem[] = []
    let isChecklist = false
    for (const child of element.children) {
      if (isLeftOut(child) || isHidden(child, declaredStyle(child))) continue
      const blocks = blocksIn(child, styleInside(child, declaredStyle(child), style))
      const last = items.at(-1)
      // Google Docs and old pages put the inner list beside its point instead of into it.
      const isInner = child.localName === 'ul' || child.localName === 'ol'
      if (isInner && last !== undefined) {
        const inner = list(child, style).filter((block) => block.kind === 'list')
        items[items.length - 1] = { ...last, blocks: [...last.blocks, ...inner] }
        continue
      }
      if (blocks.length === 0) continue
      const tick = tickOf(child)
      isChecklist ||= tick !== null
      items.push({ isDone: tick === true, blocks: beginningWithWords(blocks) })
    }
    if (items.length === 0) return []
    const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
    const look = isChecklist ? 'checklist' : element.localName === 'ol' ? 'numbers' : 'bullets'
    return [{ kind: 'list', look, start: Number.isSafeInteger(start) ? start : 1, items }]
  }

  return { blocksIn, hasPictures: () => sawPicture }
}

/** A point begins with a line of words; what cannot stand first goes below an empty one. */
const beginningWithWords = (blocks: readonly PastedBlock[]): readonly PastedBlock[] => {
  const [first, ...rest] = blocks
  if (first?.kind === 'paragraph') return blocks
  if (first?.kind === 'heading') return [{ kind: 'paragraph', inline: first.inline }, ...rest]
  return [{ kind: 'paragraph', inline: [] }, ...blocks]
}

/** Ticked or not, as task lists of several programs say it; null for an ordinary point. */
const tickOf = (item: Element): boolean | null => {
  const role = item.getAttribute('role') === 'checkbox' ? item.getAttribute('aria-checked') : null
  const said = item.getAttribute('data-checked') ?? role
  if (said !== null) return said === 'true'
  const box = item.querySelector('[data-was="input" i][type="checkbox" i]')
  return box === null || box.closest('li') !== item ? null : box.hasAttribute('checked')
}

const isWordTitle = ({ classList }: Element): boolean => classList.contains('MsoTitle')
const isWordQuote = ({ classList }: Element): boolean =>
  classList.contains('MsoQuote') || classList.contains('MsoIntenseQuote')

const settled = (found: readonly Found[]): readonly PastedBlock[] => {
  const at = found.findIndex(({ kind }) => kind === 'quote-follows')
  const own = at === -1 ? found : found.slice(0, at)
  const quoted = at === -1 ? [] : settled(found.slice(at + 1))
  const blocks = own.flatMap((block) => (block.kind === 'quote-follows' ? [] : [block]))
  return [
    ...withWordLists(blocks),
    ...(quoted.length === 0 ? [] : [{ kind: 'quote' as const, blocks: quoted }]),
  ]
}
