import type { HostilePaste } from './hostilePaste.ts'

const times = (html: string, count: number): string => html.repeat(count)

/** Wants to overwhelm: the window must answer, and take all of it or nothing. */
export const floods: readonly HostilePaste[] = [
  { name: 'elements ten thousand deep', html: `${times('<div>', 10_000)}harmless` },
  { name: 'quotes a thousand deep', html: `${times('<blockquote>', 1_000)}harmless` },
  { name: 'lists a thousand deep', html: `${times('<ul><li>', 1_000)}harmless` },
  { name: 'tables a thousand deep', html: `${times('<table><tr><td>', 1_000)}harmless` },
  { name: 'emphasis a thousand deep', html: `${times('<b><i>', 1_000)}harmless` },
  { name: 'links a thousand deep', html: `${times('<a href="https://example.org/"><span>', 1_000)}harmless` },
  { name: 'a hundred thousand attributes', html: `<p ${times('a=1 ', 100_000)}>harmless</p>` },
  { name: 'a hundred thousand opening brackets', html: `<p>harmless</p>${times('<', 100_000)}` },
  { name: 'a hundred thousand elements never closed', html: `<p>harmless</p>${times('<a', 100_000)}` },
  { name: 'a hundred thousand styles', html: `<p>harmless</p>${times('<style>', 100_000)}` },
  { name: 'a hundred thousand scripts', html: `<p>harmless</p>${times('<script>', 100_000)}` },
  { name: 'a style of a million letters', html: `<p style="${times('a:b;', 250_000)}">harmless</p>` },
  { name: 'more paragraphs than a note can hold', html: times('<p>harmless</p>', 60_000), leaves: '' },
  { name: 'more letters than a note can hold', html: `<p>${times('harmless ', 200_000)}</p>`, leaves: '' },
  {
    name: 'more cells than a note can hold',
    html: `<table>${times('<tr><td>a<td>b', 60_000)}</table>`,
    leaves: '',
  },
]
