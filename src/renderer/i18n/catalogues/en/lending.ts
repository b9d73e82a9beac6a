/** The keyboard in somebody else's hands: one sheet, the clock, and the way back. */
export const lending = {
  lend: 'Lend the keyboard',
  title: 'The keyboard is lent.',
  says: 'Only this sheet and the clock are here.',
  back: 'Take it back',
  'back.title': 'Take the keyboard back?',
  'back.says': 'Your passphrase brings everything else back. What was written stays.',
  'back.opening': 'Looking. This takes about a second, on purpose.',
  none: 'No step is running. The sheet stays open.',
} as const
