export { PlanSession } from './PlanSession.tsx'
export { SessionBeat } from './running/SessionBeat.tsx'
export { SessionScreen } from './SessionScreen.tsx'
