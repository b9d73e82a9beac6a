import { writtenForPriya } from '#tests/support/wrappingUp.ts'

/** What is typed in the long session, each for what becomes of it. */
export const typed = {
  note: 'the heron told nobody of Zephyrine',
  name: 'Quintilla Marwick',
  circle: 'Plumline of the nine kettles',
  record: 'the lighthouse keeper owes a letter',
  unwritten: 'an otter was promised too much',
  struck: 'the ferryman sold his second boat',
  held: 'only the tide may know of Isaura',
  handedOver: writtenForPriya,
  thrownAway: 'three plums for the harbour master',
  sealed: 'the cellar door has a second lock',
  copied: 'a sparrow carried this one away',
} as const

/** Where the session puts its files, below its home. */
export const exported = {
  pdf: 'Documents/record.pdf',
  backup: 'Documents/By hand.subrosa-backup',
  packet: 'Documents/page.age',
} as const

export const passphraseAfterRestore = 'twelve grey herons cross the estuary'
export const passphraseOfNote = 'copper-heron-under-the-ninth-bridge'
