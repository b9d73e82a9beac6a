import { harbourNotes } from './harbour.ts'
import type { Note } from './note.ts'
import { otherNotes } from './others.ts'
import { plumlineNotes } from './plumline.ts'
import { tableNotes } from './table.ts'
import { twoChairsNotes } from './twoChairs.ts'

export const notes: readonly Note[] = [
  ...harbourNotes,
  ...twoChairsNotes,
  ...plumlineNotes,
  ...tableNotes,
  ...otherNotes,
]
