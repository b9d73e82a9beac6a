import type { Note } from './note.ts'

export const otherNotes: readonly Note[] = [
  {
    number: 21,
    of: { session: 'R2' },
    layer: 'private',
    text: [
      'Along the quay, coats shut. My question was about short films, but I got an answer to another one.',
      "He said that when we say 'our culture' in the staff meeting he looks round to see who is nodding, and it is always the people who have a parking place. He did not say it angrily.",
      "I wanted to explain, and I counted four lamp posts instead. Then I asked what he would call it. 'How it is here,' he said.",
      "I explained in return how a budget starts: not with numbers, with somebody's fear. He wrote that down, on his wrist, with a biro.",
    ],
  },
  {
    number: 22,
    of: { session: 'R5' },
    layer: 'private',
    text: [
      "I asked what he gets from this, apart from being polite to the director. He thought for a long time. 'You change things afterwards. Not big ones. You moved the meeting so that the late shift could come, and you did not say it was my idea, and you did not say it was yours.'",
      'So that is what he gets: he sees that talking moves something. I should be careful that it stays true.',
      'Surprised by: how much he knows about who eats alone.',
    ],
  },
  {
    number: 27,
    of: { session: 'N1' },
    layer: 'private',
    on: -7,
    text: [
      "Five people, each alone in a house with a leaking roof and a rota. My job: to bring the kit, say the ground rules before anything else, run two gatherings, hand the host's chair to somebody on the third and sit down as an equal or go.",
      'I must not teach. If I hear myself explain, ring the bell.',
      'Ruta wants to talk about notes, good, she is right to. Pell has not looked into his contract yet; ask without pressing.',
      "I am nobody's superior there; check that once more with Corin's town, where we share a lorry.",
    ],
  },
]
