export { LockScreen } from './LockScreen.tsx'
export type { Target } from './target.ts'
