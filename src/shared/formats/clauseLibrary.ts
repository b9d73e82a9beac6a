import type { CharterClause } from './clause.ts'

/** In the order of a charter. *Limits* and *notes* belong to every one; the rest can be left out. */
export const clauseLibrary: readonly CharterClause[] = [
  {
    kind: 'purpose',
    isRequired: false,
    strict: 'What we hear serves only the member who told it. Nobody uses it for work, trade or writing.',
    middle: 'Each of us says how we intend to use these talks, and keeps to it. A new use needs a new yes.',
    light: 'We use what we learn for our own judgement.',
  },
  {
    kind: 'values',
    isRequired: false,
    strict: 'We hold each other to our five values and name it in the room when we miss one.',
    middle: 'We choose our values together and look at one of them at each close.',
    light: 'We keep our values in sight.',
  },
  {
    kind: 'scope',
    isRequired: false,
    strict: 'Everything stays here, also who belongs to this circle.',
    middle: 'I may speak of what I learned, never of who said what or whose story it was.',
    light: 'Ideas may travel without names; stories stay.',
  },
  {
    kind: 'own_story',
    isRequired: false,
    strict: 'Even my own story I tell outside only in such a way that nobody else appears in it.',
    middle: 'I may tell my own story, never the story of another.',
    light: 'My story is mine; yours is yours.',
  },
  {
    kind: 'forever',
    isRequired: false,
    strict: 'Confidence has no end date. It outlives membership and the circle itself.',
    middle: 'What I heard remains confidential after I leave, unless its owner releases me.',
    light: null,
  },
  {
    kind: 'household',
    isRequired: false,
    strict: 'Nobody at home hears it either, not even without names.',
    middle: 'At home I may say how I feel, not why if the reason belongs to somebody else.',
    light: null,
  },
  {
    kind: 'absent',
    isRequired: false,
    strict: 'We do not talk about a member who is not present.',
    middle:
      'If an absent member must be mentioned, we speak as if they were listening and tell them afterwards.',
    light: null,
  },
  {
    kind: 're_raise',
    isRequired: false,
    strict: 'Only the owner brings a topic up again, with anybody, at any time.',
    middle: 'I may ask once, in private, whether the owner wants to talk about it.',
    light: 'Ask before you return to a topic.',
  },
  {
    kind: 'channels',
    isRequired: false,
    strict: 'Nothing about content by mail, chat or voice message. We meet or we call, alone in a room.',
    middle:
      'Dates and places by message; content only in person, by phone or as an encrypted file with a passphrase told by voice.',
    light: 'We think before we write and leave names out.',
  },
  {
    kind: 'notes',
    isRequired: true,
    strict: 'Nobody writes, except one person for the presenter, who takes every page home.',
    middle:
      'We keep headlines, agreed take-aways and next steps. Own notes are short-lived, and all notes about a turn go to the presenter on request.',
    light:
      'Everybody may keep own notes about own learning, locked, without names of others, for half a year at most.',
  },
  {
    kind: 'recording',
    isRequired: false,
    strict: 'No recording, no photographs, no automatic transcription, also not for absent members.',
    middle: 'Devices stay out of reach; a picture of a board only when all agree and no name is on it.',
    light: null,
  },
  {
    kind: 'honesty',
    isRequired: false,
    strict: 'We say things as they are, to the person and in the room, and ask first how blunt it may be.',
    middle: 'Honest feedback is a gift that is offered, not thrown.',
    light: null,
  },
  {
    kind: 'flat',
    isRequired: false,
    strict: 'No titles, no rank, no spectators. Whoever hosts also takes turns.',
    middle: 'Host and other roles rotate; nobody holds one longer than a season.',
    light: 'We meet as equals and share the roles.',
  },
  {
    kind: 'pass',
    isRequired: false,
    strict: 'Anybody may pass, stop or leave the room at any time, without a reason and without being asked.',
    middle: 'Passing is always fine; we come back once at the end to ask.',
    light: null,
  },
  {
    kind: 'conflicts',
    isRequired: false,
    strict:
      'Nobody in this room reports to, competes with, sells to or reports about another. Ties are told before an invitation.',
    middle: 'Ties are named when they appear; the person steps out for that topic.',
    light: 'We tell each other about ties that matter.',
  },
  {
    kind: 'insider',
    isRequired: false,
    strict:
      'No unpublished figures, bids, prices or staff plans of any organisation. Whoever hears some by mistake says so and does not act on it.',
    middle: 'Sensitive business facts only in general terms, and nobody trades on them.',
    light: null,
  },
  {
    kind: 'employer',
    isRequired: false,
    strict:
      'Each member has checked their duties to employer and office, tells the circle the limits and checks once a year.',
    middle: 'I am responsible for my own duty of secrecy and stop when I reach it.',
    light: null,
  },
  {
    kind: 'limits',
    isRequired: true,
    strict:
      "We break confidence only when somebody's life or safety is at risk or a law obliges us, tell the member first where we can, and tell only those who must know. Our notes have no special protection in law.",
    middle:
      'Danger to a person or a legal duty comes before confidentiality. Then we act together with the member if possible.',
    light: null,
  },
  {
    kind: 'breach',
    isRequired: false,
    strict:
      'Whoever notices a leak tells the owner within a day, then the circle. We contain it, repair it, and decide whether trust allows us to go on together.',
    middle:
      'A slip is told at once, without excuse and without retelling the content. The owner says what would make it good.',
    light: null,
  },
  {
    kind: 'commitment',
    isRequired: false,
    strict:
      'I prepare, I come, I take part, for the others as much as for me. Whoever misses three times a year talks with us about staying.',
    middle: 'I prepare and come on time, and tell the host early when I cannot.',
    light: 'I come when I can and am fully there when I come.',
  },
  {
    kind: 'joining',
    isRequired: false,
    strict:
      'A new member comes in only if all agree; the whole charter is then spoken and assented to again.',
    middle: 'We meet a candidate once, check ties, and decide by consent.',
    light: 'Guests are welcome when the host has told them what stays here.',
  },
  {
    kind: 'leaving',
    isRequired: false,
    strict:
      'Who leaves says so in person, settles notes and open promises within thirty days and remains bound to confidence.',
    middle: 'We say goodbye in a meeting and agree what happens to notes.',
    light: null,
  },
  {
    kind: 'review',
    isRequired: false,
    strict:
      'We read the charter aloud every year and say yes again; every half year we ask what the circle is worth to us.',
    middle: 'We review charter and value once a year.',
    light: 'We talk about how it goes whenever somebody asks.',
  },
]
