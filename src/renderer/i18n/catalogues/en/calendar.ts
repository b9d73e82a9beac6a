/** Dates for a calendar program. */
export const calendar = {
  open: 'For your calendar',
  title: 'Dates for your calendar',
  says: 'A file that calendar programs open. It holds days, times and one word; no names, no place, nothing you wrote.',
  none: 'No session is planned, and no rhythm says when the next might be. Plan one first.',
  much: 'How many?',
  all: '{count, plural, other {The next #}}',
  one: 'Only the next',
  dates: 'What the file holds',
  date: '{date}, {time}',
  planned: 'planned',
  rhythm: 'by your rhythm',
  meeting: 'Meeting',
  word: 'What the calendar shows',
  'word.hint': 'A calendar is read by whoever shares it. Choose a word that tells nobody anything.',
  'word.missing': 'A word, so that you know the entry again.',
  save: 'Save the file',
  saved:
    '{count, plural, one {One date is saved. Open the file with your calendar.} other {# dates are saved. Open the file with your calendar.}}',
} as const
