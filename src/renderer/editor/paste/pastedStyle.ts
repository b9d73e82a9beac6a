import { readAddress } from '../links/readAddress.ts'
import { styleTextOf } from './inertDocument.ts'
import type { Marks } from './pasted.ts'

/** What a word inherits from the elements around it. */
export type PastedStyle = Marks & {
  /** Spaces and line ends are text. */
  readonly isPre: boolean
  /** Headings have their own weight. */
  readonly isHeading: boolean
  readonly nesting: number
}

type Declared = ReadonlyMap<string, string>

/** The declarations of an element's own style; names and values in lower case. */
export const declaredStyle = (element: Element): Declared =>
  new Map(
    styleTextOf(element)
      .toLowerCase()
      .split(';')
      .flatMap((declaration): [string, string][] => {
        const colon = declaration.indexOf(':')
        return colon === -1 ? [] : [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()]]
      }),
  )

/** Text that its sender hid: preview lines of newsletters, Word's hidden text, collapsed parts of pages. */
export const isHidden = (element: Element, declared: Declared): boolean =>
  element.hasAttribute('hidden') ||
  declared.get('display') === 'none' ||
  declared.get('visibility') === 'hidden' ||
  declared.get('mso-hide') === 'all' ||
  /^0(?:[a-z%]*)$/u.test(declared.get('font-size') ?? '') ||
  /^0(?:[a-z%]*)$/u.test(declared.get('max-height') ?? '')

const boldTags = new Set(['b', 'strong', 'th'])
const italicTags = new Set(['i', 'em', 'cite', 'dfn', 'var'])

/** The style of what stands inside an element, given that around it. */
export const styleInside = (element: Element, declared: Declared, around: PastedStyle): PastedStyle => {
  const name = element.localName
  const weight = declared.get('font-weight') ?? ''
  const slant = declared.get('font-style') ?? ''
  return {
    ...around,
    isBold:
      !around.isHeading &&
      (/^(?:bold|bolder|[6-9]\d\d)/u.test(weight) ||
        (!/^(?:normal|lighter|[1-5]\d\d)/u.test(weight) && (around.isBold || boldTags.has(name)))),
    isItalic:
      /^(?:italic|oblique)/u.test(slant) ||
      (!slant.startsWith('normal') && (around.isItalic || italicTags.has(name))),
    isHighlighted: around.isHighlighted || name === 'mark' || isMarker(name, declared),
    address: (name === 'a' ? addressOf(element) : null) ?? around.address,
    isPre: around.isPre || name === 'pre',
  }
}

/** Links between places of a page lead nowhere here; our own copies carry the address beside the words. */
const addressOf = (element: Element): string | null => readAddress(element.getAttribute('href') ?? '')

/** A ground as a marker pen leaves it: on words alone, bright and coloured. */
const isMarker = (name: string, declared: Declared): boolean => {
  const named = declared.get('mso-highlight')
  if (named !== undefined) return named !== 'none'
  if (name !== 'span' && name !== 'font') return false
  const ground = declared.get('background-color') ?? declared.get('background') ?? ''
  if (ground.startsWith('yellow')) return true
  const parts = channels(ground)
  return parts !== null && Math.max(...parts) >= 200 && Math.max(...parts) - Math.min(...parts) >= 90
}

const channels = (colour: string): readonly number[] | null => {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\b/u.exec(colour)
  if (hex !== null) return hex.slice(1).map((part) => Number.parseInt(part, 16))
  const rgb = /^rgb\((\d{1,3}), ?(\d{1,3}), ?(\d{1,3})\)/u.exec(colour)
  return rgb === null ? null : rgb.slice(1).map(Number)
}
