/** Holds: a stop on everything that lets go. */
export const holds = {
  'over.vault': 'Everything in this vault is kept since {date}: nothing fades and nothing can be erased.',
  'over.circle': 'Everything of {name} is kept since {date}: nothing of it fades and nothing can be erased.',
  'over.person':
    'Everything about {name} is kept since {date}: nothing of it fades and nothing can be erased.',
  'over.topic':
    'Everything of the topic “{name}” is kept since {date}: nothing of it fades and nothing can be erased.',
  lift: 'Lift it',
  'set.menu': 'Keep everything',
  'set.title.vault': 'Keep everything in this vault until you lift this?',
  'set.title.circle': 'Keep everything of {name} until you lift this?',
  'set.title.person': 'Keep everything about {name} until you lift this?',
  'set.title.topic': 'Keep everything of the topic “{name}” until you lift this?',
  'set.says':
    'Nothing of it fades, and it cannot be struck, forgotten, handed over or let go. Writing goes on as ever. When a dispute is foreseeable, this is the honest way: keep, and do not delete.',
  'set.reason': 'Why, in a few words (for you alone)',
  'set.act': 'Keep everything',
  'lift.title.vault': 'Let the vault fade again as it used to?',
  'lift.title.circle': 'Let {name} fade again as it used to?',
  'lift.title.person': 'Let what is about {name} fade again as it used to?',
  'lift.title.topic': 'Let the topic “{name}” fade again as it used to?',
  'lift.reason': 'You kept it because: {reason}',
  'lift.looking': 'Looking at what becomes due.',
  'lift.due': 'These become due: {things}. They begin to fade on {date}, and Today says so until then.',
  'lift.nothing': 'Nothing becomes due within a week.',
  'lift.others': '{n, plural, one {one line beside them} other {# lines beside them}}',
  'lift.stay': 'Go on keeping it',
  'lift.act': 'Lift it',
  'settings.title': 'Kept until you lift it',
  'settings.none': 'Nothing is kept so. Pages of circles, people and topics have it under their three dots.',
  'settings.vault': 'Everything in this vault',
  'settings.since': 'since {date}',
  'trash.kept': 'kept until the hold is lifted',
  'fading.kept':
    '{n, plural, one {One thing would fade this week, and is kept.} other {# things would fade this week, and are kept.}}',
} as const
