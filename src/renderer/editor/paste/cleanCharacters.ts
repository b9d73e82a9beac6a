// Line breaks and tabs are text; the other control characters are not.
const control = /(?![\t\n\r])\p{Cc}/gu
// Turned-round text that shows something else than it says, marks without width, and tags nobody sees.
const unseen = /[\u200B\u2060\uFEFF\u202D\u202E]|[\u{E0000}-\u{E007F}]/gu

/** Text as it may stand in a note: well-formed, and without characters that hide something. */
export const cleanCharacters = (text: string): string =>
  text.toWellFormed().replaceAll(control, '').replaceAll(unseen, '')
