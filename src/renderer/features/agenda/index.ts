export { ProgrammeScreen } from './ProgrammeScreen.tsx'
