export { FormatsScreen } from './FormatsScreen.tsx'
