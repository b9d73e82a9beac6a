import type { Note } from './note.ts'

export const plumlineNotes: readonly Note[] = [
  {
    number: 14,
    of: { session: 'M5' },
    layer: 'agreed',
    text: [
      'A reading year without a budget. Better question found by the room: not what it costs but who already reads aloud in this town, and would they let themselves be counted?',
      'Promise: a plan of two pages by the next seat. Third time of asking. The room offered to make it one page.',
    ],
  },
  {
    number: 15,
    of: { session: 'M7' },
    layer: 'private',
    text: [
      'Carried it again. Three times now, and nobody said a word, which was worse.',
      'The honest version: I do not believe in plans of two pages. I believe in the list of forty people who read aloud, and I have the first eleven names on the back of a ticket.',
      'So the promise is wrong, not me. Make it: call four of the eleven by Thursday. Ask to be asked.',
    ],
  },
  {
    number: 16,
    of: { circle: 'M' },
    layer: 'private',
    on: -2,
    isForNext: true,
    text: [
      'For the next meeting: ask Lidia how she counts complaints without inviting them. Bring the list. Somebody should say that we always finish on time and always begin late. Possible joint thing: one ticket, four houses, one rainy Sunday. Do not present it as a project; Omar will want a logo.',
    ],
  },
]
