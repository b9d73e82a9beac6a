/** What the demo writes: invented people, an invented evening. */
export const passphrase = 'seven gulls over the quiet slipway'
export const passphraseElsewhere = 'a lamp in every window of the yard'
export const myName = 'Ines Falk'

export const circle = {
  name: 'Harbour Table',
  purpose: 'Six trades and one library telling each other the truth.',
  rhythm: 'every two months',
  others: ['Tobias Renner', 'Maren Okafor', 'Jules Petit', 'Sanna Lind', 'Davit Moros'],
} as const

/**
 * The page of notes, line by line as it is typed. `#`, `-` and `>` are the editor's own shortcuts, and an
 * empty line ends a list or a quote; `@Name` is chosen from the
 * menu; a line that begins with `[]` becomes a next step.
 */
export const notes: readonly string[] = [
  '# Following someone everyone loved',
  '@Sanna took over in March from a head who had been there nineteen years. People still tell her how he would have done it. Half of them mean it kindly, and the other half do not know that they mean it at all.',
  'She has asked what they miss. She got habits, not reasons: the Friday assembly, the open door, the way he remembered every child’s dog.',
  '## What we saw',
  '- Keep the assembly, change everything else, and see who notices.',
  'The open door may have been his way of never closing anything.',
  'Whose approval is still being waited for, and would it help to have it?',
  'Somebody said sorry before every change they told us about. It might have been all of us.',
  '',
  '[] Ask Lotte what she would keep, and why @Sanna by next Friday',
  '[] Hold one assembly without a speech @Sanna in two weeks',
  'Then the yard. @Maren has a buyer who pays late and is liked by everybody, which is how he manages to pay late. We went round once for questions only.',
  '> What would you say to him if he were a stranger?',
  '',
  'It turned out that the trailer supplier knows him, and that @Davit knows the supplier.',
  '[] Send the trailer supplier’s name to Davit @Maren in ten days',
  '## Before we meet again',
  'The library’s Sunday opening goes to the council in January. Three lines are enough, and they should not be clever.',
  '[] Write the three-line case for Sunday opening by 15 January',
]
