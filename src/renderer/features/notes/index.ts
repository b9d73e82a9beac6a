export { NoteComparison } from './NoteComparison.tsx'
export { NotePanel } from './NotePanel.tsx'
export { NoteReading } from './NoteReading.tsx'
export type { SaidHere } from './noteSources.ts'
