/** Longer ones are no link: nobody can read them in a question. */
export const addressMaxLength = 2_000

/**
 * Whether an address may stand in a note as a link and be handed to the browser after a question: `http`, `https` or
 * `mailto`, printable ASCII in one piece (so that what is shown is what is meant), and no name and password before the
 * host, which only serve to mislead.
 */
export const isAddress = (text: string): boolean =>
  text.length <= addressMaxLength &&
  /^[!#-;=?-[\]_a-z~]+$/iu.test(text) &&
  (/^https?:\/\/[^/?#@]+(?:[/?#].*)?$/iu.test(text) || /^mailto:[^@?]+@[^@?]+(?:\?.*)?$/iu.test(text))
