/** What may come in from outside: a closed list of blocks and words, without styles, ids or anything remote. */
export type Marks = {
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isHighlighted: boolean
  /** Where a link leads; checked by `readAddress`. */
  readonly address: string | null
}

export type PastedInline =
  | { readonly kind: 'words'; readonly words: string; readonly marks: Marks }
  | { readonly kind: 'break' }
  | { readonly kind: 'person'; readonly id: string }

export type PastedItem = { readonly isDone: boolean; readonly blocks: readonly PastedBlock[] }

export type PastedBlock =
  | { readonly kind: 'paragraph'; readonly inline: readonly PastedInline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inline: readonly PastedInline[] }
  | {
      readonly kind: 'list'
      readonly look: 'bullets' | 'numbers' | 'checklist'
      /** The first number. */
      readonly start: number
      readonly items: readonly PastedItem[]
    }
  | { readonly kind: 'quote'; readonly blocks: readonly PastedBlock[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'step'; readonly id: string }

/** Deeper lists and quotes are laid flat: a document may not be nested without end. */
export const nestedAtMost = 12

/** More than this in one paste is refused whole; half a text would be worse than none. */
export const charactersAtMost = 500_000
export const blocksAtMost = 10_000

/** Thrown inside, and caught where the paste began. */
export class TooMuchError extends Error {}

/** Counts what has been read; throws `TooMuchError` beyond what one paste may hold. */
export const createMeter = (): { readonly count: (characters: number, blocks: number) => void } => {
  let [characters, blocks] = [0, 0]
  return {
    count: (moreCharacters, moreBlocks) => {
      characters += moreCharacters
      blocks += moreBlocks
      if (characters > charactersAtMost || blocks > blocksAtMost) throw new TooMuchError()
    },
  }
}

export const noMarks: Marks = { isBold: false, isItalic: false, isHighlighted: false, address: null }
