import type { Note } from './note.ts'

export const tableNotes: readonly Note[] = [
  {
    number: 17,
    of: { session: 'K7' },
    layer: 'agreed',
    text: [
      "When is it right to leave? One sentence kept with everybody's yes: You may go when staying has become a way of not deciding.",
      'All other pages went home in the pocket of the person they belonged to.',
      "Next table at Ama's, if the baby due that week agrees to wait.",
    ],
  },
  {
    number: 18,
    of: { session: 'K4' },
    layer: 'private',
    text: [
      'Should children inherit? Noor made us change sides at half past eight, and the room turned over like a boat. I had been so sure.',
      'Arguing against myself I found two good reasons I had never granted anyone, and one cheap trick I use all the time: I tell a story about a poor widow.',
      "Only the question goes into the record, not who stood where. We ended with Rosa's almond thing, and the question whether a recipe can be inherited, which was the best of the evening.",
    ],
  },
  {
    number: 19,
    of: { session: 'K7' },
    layer: 'private',
    text: [
      'Chairs: nine, and the piano stool. Two lamps instead of the big light.',
      'Fern needs the corner by the door for the pram.',
      'Somebody new is coming with Asta: seat her next to Wilma, never next to me, I interrogate. Soup that can wait. Put the phones in the bread bin, all of them, mine first.',
      'Question on a card in the middle. If it becomes heavy, it is all right; bell is behind the salt.',
      'Ask who takes the next table before the coffee, not after it.',
    ],
  },
]
