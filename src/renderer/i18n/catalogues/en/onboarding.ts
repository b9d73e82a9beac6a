/** The first vault: three questions, then the recovery words, then Today. */
export const onboarding = {
  panelTitle: 'Said in confidence, kept in confidence.',
  panelSays:
    'Notes for small circles of people who tell each other the true thing. They live in one locked folder on this computer, and nowhere else.',
  overline: 'Three questions, then you are in',
  name: 'What do people call you?',
  passphrase: 'Which words will open your vault?',
  keep: 'How long shall private notes stay?',
  'preset.short_lived': 'Half a year, then they fade',
  'preset.short_lived.explains': 'suits most circles',
  'preset.strict': 'Three months, then they fade',
  'preset.keep_longer': 'A year, then they fade',
  vaultName: 'What is the vault called?',
  vaultNameHint: 'This name is visible outside the vault, on the lock screen. Circles and people never are.',
  suggestedName: 'My vault',
  place: 'It is called <b>{name}</b> and lies in <path>{folder}</path>',
  placeChange: 'Change',
  folder: 'Where it lies',
  folderChange: 'Choose another place',
  copied:
    'This folder is copied elsewhere ({service}). The copy is encrypted, and erasing here does not reach it.',
  taken: 'There is something in that folder already. Choose another place.',
  make: 'Open my vault',
  making:
    'Making the key. It takes a second or two, on purpose: whoever guesses has to wait as long, each time.',
  restore: 'Restore a backup',
  existing: 'Open a vault that is already here',
  back: 'Back to the lock screen',
  wordsOverline: 'In case the passphrase slips away',
} as const
