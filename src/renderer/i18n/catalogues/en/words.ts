/** Passphrases, recovery words and the sheet they are printed on. */
export const words = {
  'strength.0': 'Guessed at once.',
  'strength.1': 'Easily guessed.',
  'strength.2': 'Not enough yet.',
  'strength.3': 'Good.',
  'strength.4': 'Strong.',
  'hint.none': 'Long, and easy to say to yourself.',
  'hint.empty': 'Four unrelated words or more: longer is kinder than cleverer.',
  'hint.too-short': 'Eight characters at least; four unrelated words are better.',
  'hint.common': 'Many people use this one. Add two or three words that have nothing to do with it.',
  'hint.guessable': 'Add another word or two that nobody would expect beside these.',
  'hint.names-or-dates': 'Names and dates are tried first. Add words that have nothing to do with you.',
  'hint.repeats': 'Repeating adds little. Add a different word.',
  'hint.keyboard': 'Rows of keys are tried early. Words are better.',
  suggest: 'Suggest one',
  suggested: 'Six words, chosen by chance. Say them aloud twice, and write them down until you know them.',

  'entry.label': 'The twelve words of your recovery sheet',
  'entry.word': 'Word {position}',
  'entry.suggestions': 'Words that begin like this',
  'entry.unknown': 'not on the list',
  'entry.unfinished': 'several begin so',
  'entry.how': 'The first letters are enough; the space bar moves on. You can paste all twelve at once.',
  'entry.unknownHint':
    '{count, plural, one {One word is not on the list. Look at the sheet once more.} other {# words are not on the list. Look at the sheet once more.}}',
  'entry.complete': 'All twelve are words of the list.',

  'sheet.overline': 'Recovery sheet',
  'sheet.title': 'The way back into {name}',
  'sheet.what':
    'These twelve words, in this order, open the vault when the passphrase is forgotten, and every automatic backup. Whoever has this page can read everything: keep it where you keep what you would not lend.',
  'sheet.withoutTitle': 'Opening a backup without Subrosa',
  'sheet.without':
    'An automatic backup is an age file; its passphrase is the twelve words joined by hyphens. With the programs age, zstd and sqlite3:',
  'sheet.once': 'Print this page or copy the words by hand. They are not shown again.',
  'sheet.handling':
    'One page, for one person. Keep it on paper, away from this computer; whoever finds it needs nothing else.',
  'sheet.age': 'For your automatic backups the passphrase is then: {passphrase}',
  'sheet.print': 'Print the sheet',
  'sheet.pdf': 'Save as a PDF',
  'sheet.saved': 'Saved. The file holds your twelve words: keep it where nobody else looks.',
  'sheet.have': 'I have them on paper',

  'prove.title': 'Three of the twelve, to be sure',
  'prove.what': 'Look at your paper, not at your memory. This is the page that has to be right.',
  'prove.wrong': 'Not all three agree with the sheet. Look at it once more; nothing is lost.',
  'prove.act': 'That is what it says',
  'prove.backToSheet': 'Show the sheet again',

  'new.label': 'New passphrase',
} as const
