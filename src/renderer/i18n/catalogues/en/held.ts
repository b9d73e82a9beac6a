/** Lines that are held in memory until the close of a session. */
export const held = {
  offer: 'Hold a line in memory until the close?',
  'offer.act': 'Hold a line',
  says: 'What you type here lives in memory until the close. A lock or a crash lets it go.',
  what: 'A line to hold',
  hold: 'Hold it',
  list: 'Held until the close',
  letGo: 'Let “{text}” go',
  'close.says': 'These lines live in memory only. What nobody keeps is let go.',
  keep: 'Keep as mine',
  handOver: 'For {name}',
  'handOver.me': 'For my own turn',
  discard: 'Let it go',
  notAgreed: 'That is more than may be written about them here.',
  later: 'Later',
  choose: 'Choose about held lines',
  'ask.lock.title': 'Lock now?',
  'ask.quit.title': 'Quit now?',
  'ask.goes':
    '{count, plural, one {One held line goes with it, and nothing brings it back.} =2 {Two held lines go with it, and nothing brings them back.} other {# held lines go with it, and nothing brings them back.}}',
  'ask.stay': 'Choose now',
  'ask.lock.go':
    '{count, plural, one {Lock and let go of one held line} =2 {Lock and let go of two held lines} other {Lock and let go of # held lines}}',
  'ask.quit.go':
    '{count, plural, one {Quit and let go of one held line} =2 {Quit and let go of two held lines} other {Quit and let go of # held lines}}',
  'over.title': 'Close over what is held?',
  'over.go': 'Let them go and close',
} as const
