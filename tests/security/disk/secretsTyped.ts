/** What is typed in the long session, each for what becomes of it. */
export const typed = {
  note: 'the heron told nobody of Zephyrine',
  name: 'Quintilla Marwick',
  circle: 'Plumline of the nine kettles',
  record: 'the lighthouse keeper owes a letter',
  unwritten: 'an otter was promised too much',
  struck: 'the ferryman sold his second boat',
  held: 'only the tide may know of Isaura',
  copied: 'a sparrow carried this one away',
} as const

/** Where the session puts its files, below its home. */
export const exported = { pdf: 'Documents/record.pdf', backup: 'Documents/By hand.subrosa-backup' } as const

export const passphraseAfterRestore = 'twelve grey herons cross the estuary'
