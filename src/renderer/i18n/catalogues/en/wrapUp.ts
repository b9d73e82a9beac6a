/** The end of a session: the record, handing over, the next date, the pulse. */
export const wrapUp = {
  'record.empty': 'Nothing is written in the agreed record. Then nothing needs to be read out.',
  'record.title': 'What you agree to remember',
  'record.approve': 'Read out, and everybody it is about says yes',
  'record.readOut': 'Read it aloud, then tick it. Nobody is quoted who did not agree.',
  'record.approved': 'approved on {date}',

  'hand.title': 'Hand the notes to {name}',
  'hand.says':
    'Written for them in their turn, so it goes home with them. It stays here only until it is in their hands.',
  'hand.act': 'Hand over',
  'hand.paper': 'On paper',
  'hand.done': 'Handed to {name} on {date}. Nothing of it is kept here.',
  'mine.title': 'Your own turn',
  'mine.says': 'What was written for you belongs to you. It becomes a private note of yours.',
  'mine.act': 'Keep it as mine',
  'mine.done': 'Yours since {date}, as a private note.',

  'page.names': 'Name people as they are called',
  'page.label': 'What leaves, word for word',
  'page.unsure':
    '{count, plural, one {A name may still stand in it} other {Names may still stand in it}}: {names}. Look before it leaves.',
  'page.replace': 'Afterwards you can replace the automatic ones.',

  'packet.title': 'Hand this to {name}?',
  'packet.says':
    'This page goes into one sealed file. Six words open it; you tell them by voice. Your own copy stays until you have.',
  'packet.make': 'Choose a place and seal it',
  'packet.short': 'Subrosa opens it for a month, and then no more',
  'packet.gone': 'It is {name}’s now. Nothing of it is kept here.',
  'words.title': 'Tell {name} these six words',
  'words.says':
    'By voice, never by the way the file goes. They are shown this once and kept nowhere. The file was read back and is whole.',
  'words.label': 'Six words',
  'words.file':
    'The file lies at <path>{file}</path>. It opens in Subrosa, and without it with age and zstd.',
  'words.keep': 'Keep my copy for now',
  'words.letGo': 'They have the words. Let my copy go',
  'paper.title': 'Give this to {name} on paper?',
  'paper.says': 'The page is printed. Your own copy stays until the paper is in their hands.',
  'paper.printed':
    'Is the paper in their hands? Then your own copy can go. What the printer keeps is not in Subrosa’s power.',
  'paper.print': 'Print the page',
  'paper.letGo': 'It is in {name}’s hands. Let my copy go',
  'paper.headline': 'For you alone',
  'paper.foot': 'This belongs to whoever it was written for. No copy is kept.',

  'next.title': 'The next date',
  'next.other': 'another day',
  'pulse.title': 'Was it worth the time?',
  'pulse.says': 'Half a minute. Only you see your answers, and leaving them empty is fine.',
  'pulse.worthIt': 'Worth my time',
  'pulse.realHere': 'I could be real here',
  'pulse.worthIt.1': 'time lost',
  'pulse.worthIt.2': 'less than hoped',
  'pulse.worthIt.3': 'about right',
  'pulse.worthIt.4': 'more than hoped',
  'pulse.worthIt.5': 'would not have missed it',
  'pulse.realHere.1': 'hardly',
  'pulse.realHere.2': 'a little',
  'pulse.realHere.3': 'in part',
  'pulse.realHere.4': 'mostly',
  'pulse.realHere.5': 'wholly',
  'pulse.keep': 'One thing to keep',
  'pulse.change': 'One thing to change',
} as const
