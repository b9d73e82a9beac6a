/** The first page of an open vault. */
export const today = {
  'meets.today': '{circle} meets today',
  'meets.tomorrow': '{circle} meets tomorrow',
  'meets.weekday': '{circle} meets on {day}',
  'meets.passed': '{circle} was to meet on {day}',
  'meets.running': '{circle} is meeting now',
  'meets.wrapUp': '{circle} is wrapping up',
  hours: '{from} to {until}',
  promises: 'Promises still open',
  'promises.since': 'Promises still open since {date}',
  'session.open': 'Open the session',
  'also.title': 'After that',
  'also.line': '<b>{circle}</b> · {day}, {time}',
  'also.running': '<b>{circle}</b> · now',
  'nothing.title': 'Nothing is planned',
  'nothing.says': 'Your circles have no date yet. Open one and plan the next session.',
  'newcomer.title': 'Quiet here, and that is a good beginning',
  'newcomer.says':
    'A circle is two to twelve people who think aloud together, in confidence. What you write about it stays on this computer, encrypted.',
  'newcomer.act': 'Start a circle',
  'steps.title': 'My next steps',
  'steps.all':
    '{count, plural, =0 {All} =1 {All} =2 {Both} =3 {All three} =4 {All four} =5 {All five} =6 {All six} =7 {All seven} =8 {All eight} other {All #}}',
  'steps.none': 'Nothing open. What you promise in a session comes here.',
  'hint.no-automatic-backup':
    'No automatic backup is set up yet. If this computer were lost, so would be your notes.',
  'hint.no-automatic-backup.act': 'Choose a folder',
  'hint.prove-a-backup': 'No backup has been opened and checked for half a year.',
  'hint.prove-a-backup.act': 'Open and check one',
  'hint.check-words': 'Do you still have your twelve words? They are the way in if the passphrase is lost.',
  'hint.check-words.act': 'Check my words',
} as const
