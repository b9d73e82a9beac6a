export { TrashScreen } from './TrashScreen.tsx'
export { useToTrash } from './useToTrash.ts'
