export { LockScreen } from './LockScreen.tsx'
