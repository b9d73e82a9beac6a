import type { Text } from './text.ts'

/** Says the key in place of the word: for a document that is read and never shown. */
export const unspoken: Text = {
  language: 'en',
  tag: 'en-GB',
  t: (key) => key,
  rich: (key) => key,
  date: (date) => date,
  time: (at) => at.slice(11),
  ago: (date) => date,
  list: (items) => items.join(', '),
  number: String,
}
