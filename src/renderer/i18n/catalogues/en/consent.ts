import type { ConsentLevel, SharingLevel } from '#shared/contract/consent.ts'

/** What may be written: about a member, and in a circle. */
export const consent = {
  title: 'What may be written',
  says: 'The stricter of the circle and the member decides, for everything that is written here.',
  open: 'What may be written …',
  policy: 'In this circle',
  sharing: 'What was said',
  of: 'About {name}',
  'of.you': 'About you',
  'level.none': 'Nothing',
  'level.headline': 'Headlines',
  'level.agreed': 'What is agreed',
  'level.full': 'Your notes too',
  'explains.none': 'no text at all; a turn keeps its minutes',
  'explains.headline': 'the topic’s headline, next steps, asks and offers',
  'explains.agreed': 'also take-aways, the agreed record and what is written for a presenter',
  'explains.full': 'also your private notes about a turn',
  'chip.none': 'no notes',
  'chip.headline': 'headlines',
  'chip.agreed': 'as agreed',
  'chip.full': 'all notes',
  'chip.of': 'Notes about {name}: {level}. Change it',
  'share.sealed': 'stays sealed here',
  'share.own_learning': 'only one’s own learning is told',
  'share.unattributed': 'may be told without names',
  'share.attributed_with_permission': 'may be told with names, where allowed',
  'lower.title': 'Write less from now on?',
  'lower.goes':
    'Above the new limit there {count, plural, =0 {is nothing} one {is one text} other {are # texts}}: topics, take-aways, lines of a turn, notes, next steps, asks and offers are counted.',
  'lower.copies':
    '{count, plural, =0 {No backup holds them.} one {One backup may still hold them.} other {# backups may still hold them.}}',
  'lower.leave': 'Leave what is there',
  'lower.strike': 'Strike it too',
  close: 'Done',
} as const satisfies Record<
  `level.${ConsentLevel}` | `explains.${ConsentLevel}` | `chip.${ConsentLevel}` | `share.${SharingLevel}`,
  string
> &
  Record<string, string>
