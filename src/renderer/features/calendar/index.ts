export { SaveDates } from './SaveDates.tsx'
