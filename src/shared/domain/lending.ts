import type { NoteLayer } from '../contract/notes.ts'

/** The one layer that is lent with the keyboard: what is only mine, and what the circle agreed on, is not. */
export const lentLayer = 'for_presenter' satisfies NoteLayer
