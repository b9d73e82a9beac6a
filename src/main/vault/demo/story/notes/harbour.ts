import type { Note } from './note.ts'

export const harbourNotes: readonly Note[] = [
  {
    number: 1,
    of: { session: 'H6' },
    layer: 'agreed',
    text: [
      "The pool and the street. Take-away in the owner's words: I have been answering the loud ones, and the kind ones have had no post from me.",
      'First talk with the two neighbours who brought cake to the hearing. Next step: tea with both before the next planning day; Sanna may ask.',
      'Unwritten: 9 min.',
    ],
  },
  {
    number: 2,
    of: { session: 'H2' },
    layer: 'agreed',
    text: [
      'Two teams that will not merge. What the owner keeps: they have been told about the merger five times and asked about it never. One of them lost a kitchen in it.',
      'Step: a breakfast on the ward, both shifts, no agenda, no slides, before anything else is announced. It need not be repeated if it is awful.',
    ],
  },
  {
    number: 3,
    of: { session: 'H6', turn: 'H-h' },
    layer: 'for_presenter',
    text: [
      'Questions you were asked: Who wrote the rota you like best, and when? What does the night shift get that the day shift envies? Whose sleep are you protecting? What would you lose if they drew it up themselves?',
      '· Experience: a yard where the crew fixes its own hours since a flood, rough for a month, then fine; a school where the head kept one veto and never used it.',
      '· You went quiet after the third question and asked to have it written down twice. Whose sleep are you protecting? · You said: perhaps mine.',
    ],
  },
  {
    number: 4,
    of: { session: 'H5' },
    layer: 'private',
    text: [
      "I talked about the board as if it were a weather front coming in. Somebody asked what I would do on the first Tuesday, if elected, at nine. I had an answer at once, and it was a good one: go and see the three smallest branches. So it is not that I have no wish. I noticed I kept saying 'they would expect', and there is no they.",
      'Practical: half an hour with the councillor. I wrote it on my hand like a schoolgirl.',
      'Also noticed: I watch the clock for everybody else and run over when it is my own turn. Next time give the timer to somebody before I open my mouth.',
    ],
  },
  {
    number: 5,
    of: { session: 'H3' },
    layer: 'private',
    on: -174,
    text: [
      'Fish soup, corner table, his back to the room. We did not talk about the teams for half an hour, then only about them. He said he has started to eat in the night-shift kitchen once a week, and that nobody knows what to do with him there. I like that. I offered nothing, for once.',
      'Told him about the evening mails, he laughed and asked how many of them I had written myself. Counted afterwards: fourteen in one week. He will ask me about it before long, or whenever I look smug.',
    ],
  },
  {
    number: 8,
    of: { session: 'H4' },
    layer: 'private',
    text: [
      'Kept for Sanna, with no names on them: a school day that follows the tide table. Desks that are lifejackets. Let the eight-year-olds write the safety rules and the adults sit the test. Moor it outside the council offices on budget day. Rent it to the wedding people in July and pay for the winter with the dancing.',
      'A classroom without a front.',
      'Somebody said: what if nobody is allowed to call it a pilot project? It was the first time that I heard the whole room laugh in the same second.',
    ],
  },
  {
    number: 9,
    of: { session: 'H4' },
    layer: 'agreed',
    text: [
      'A floating classroom. Dream, not a plan, and to be treated as one for another month.',
      'The owner keeps four ideas: tide table, children write the rules, moor it where it is seen, no front.',
      'Step: borrow a barge for one Saturday and take twelve children and two sceptical parents. It counts as done even if it rains.',
    ],
  },
  {
    number: 10,
    of: { session: 'H1' },
    layer: 'private',
    on: -335,
    keptUntil: 400,
    text: [
      'How it began, before I tidy it up in memory. I had coffee with Tobias because my mother was on his ward, and he asked who I complain to. I said nobody. He said, same. Three weeks later we were four in my office after closing time, with crisps. None of us could say what it was for. Maren said: for saying it before it turns into a cough.',
      "We agreed on six to eight people, nobody from the same trade, nobody's boss, no press. I wrote to three more. One said no, kindly, and told me whom to ask instead.",
    ],
  },
  {
    number: 20,
    of: { session: 'H2' },
    layer: 'private',
    on: -164,
    text: [
      'Jules asked her first and asked me second, as we have agreed to do. She called me, not the other way round. Five years on the board in twenty minutes, with the dog barking. What I had not expected: she said the meetings are easy and the train home is hard.',
      'She would do it again, with one person to call from the train.',
      'Offered to speak for me if I stand. I did not say thank you properly. Send a card.',
    ],
  },
]
