/** A note and how it is kept. */
export const notes = {
  title: 'Notes',
  'layer.private': 'Only mine',
  'layer.for_presenter': 'Writing for the presenter',
  'layer.agreed': 'Agreed record',
  kept: 'Kept',
  keeping: 'Keeping …',
  'trouble.says': '{sentence} What you wrote is still here and is tried again.',
  'newer.says':
    'This note was changed elsewhere while you wrote. Nothing is lost: yours stays, the other goes below it.',
  'newer.keepBoth': 'Keep both',
  'tab.private': 'For me',
  'tab.agreed': 'For the circle',
  'print.title': 'Print this record?',
  'print.says':
    'This leaves the computer as it stands below. Paper cannot be called back, and a printer may keep a copy. Nobody is named unless you want it.',
  'print.preview': 'What leaves',
  'print.member': 'a member',
  'print.names': 'With the names of people',
  'print.typed':
    '{count, plural, one {This name stands in the text itself and stays: {names}.} other {These names stand in the text itself and stay: {names}.}}',
  'print.paper': 'Print',
  'print.pdf': 'Save as PDF',
  'print.saved': 'Saved. A PDF is not encrypted: keep it where nobody else reads.',
  'print.no': 'This stays here',
  'print.no.layer':
    'Notes that are only yours do not go on paper. What is meant for the circle can be printed.',
  'print.no.preset': 'This vault keeps things strictly: no text leaves it in the plain.',
  'print.overline': 'Agreed record, from the circle',
  'print.foot.unnamed': 'Nobody is named. {rest}',
  'print.foot.until':
    'The text itself stays on the writer’s computer until {date}, and in backups made before. Keep this page the way it was said.',
  'print.foot.open':
    'The text itself stays on the writer’s computer, and in backups made of it. Keep this page the way it was said.',
  strike: 'Strike this note',
  'history.title': 'Earlier versions',
  'history.says': 'What has come in since, and what has gone. A version is kept when you leave the note.',
  'history.none':
    'There is none yet. A version is kept when you leave the note, and when its session closes.',
  'history.restore': 'Let it read so again',
  'history.compared': 'What has changed since',
  'history.versions': 'Versions',
  'history.words': '{n, plural, one {# word} other {# words}}',
} as const
