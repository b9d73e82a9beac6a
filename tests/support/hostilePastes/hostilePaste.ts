/** One clipboard that means harm. Every case carries the word "harmless", which must arrive. */
export type HostilePaste = {
  readonly name: string
  readonly html: string
  /** Where nothing of it is to arrive, or not all of it: what the note's text must be. */
  readonly leaves?: string
}

/** A paragraph of words around something that should not be there. */
export const amid = (html: string): string => `<p>harmless ${html} words</p>`
