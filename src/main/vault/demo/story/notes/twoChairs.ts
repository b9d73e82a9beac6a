import type { Note } from './note.ts'

export const twoChairsNotes: readonly Note[] = [
  {
    number: 11,
    of: { session: 'P3' },
    layer: 'agreed',
    text: [
      'Ines: the deputy. Sees now that she is being relieved, not replaced. Will hand over the budget talks in one piece, not in slices.',
      "Bruno: the mayor's project. Will ask for the sentence in writing.",
      'Value check: both say worth it. We keep the hour, drop the small talk to five minutes and then always miss it.',
    ],
  },
  {
    number: 12,
    of: { session: 'P6' },
    layer: 'private',
    text: [
      "Odd comfort in hearing one's own problem in another accent. Bruno described his tender committee, and I could have named everybody's chair. He knows the work and none of the people; that is the whole trick.",
      'I told him about the friend who bids. He did not say what he would do. He asked what I would think of a colleague who told me the same story, and I heard the answer in my own voice: step out, say why, today. Rang the legal office at four.',
      'Nobody must hear of it at home either; the town is too small for half a sentence.',
    ],
  },
  {
    number: 13,
    of: { session: 'P9' },
    layer: 'agreed',
    text: [
      'Nine talks. What it gave: two decisions made earlier than we would have alone, one made later, rightly.',
      'What is missing: somebody who is not a librarian. We open a circle of four for heads of public houses for culture, of our size, in towns that do not compete.',
      'This record stays between the two of us and is closed. The new one begins empty, with a charter to be written by all four.',
    ],
  },
]
