import type { NoteLayer } from '../contract/notes.ts'

/** Why a note may not go on paper: only the agreed record may, and no text at all where plain exports are forbidden. */
export type PrintRefusal = 'layer' | 'preset'

/** @returns null when it may */
export const refusalToPrint = (layer: NoteLayer, isPlainExportAllowed: boolean): PrintRefusal | null => {
  if (layer !== 'agreed') return 'layer'
  return isPlainExportAllowed ? null : 'preset'
}
