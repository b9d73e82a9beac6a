export { NotePanel } from './NotePanel.tsx'
