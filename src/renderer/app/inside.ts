/** What stands behind the door, in one chunk of its own: the lock screen reads none of it. */
export { LentScreen } from '#features/lending/index.ts'
export { Shell } from './Shell.tsx'
