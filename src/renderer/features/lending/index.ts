export { LentScreen } from './LentScreen.tsx'
