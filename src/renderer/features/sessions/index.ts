export { PlanSession } from './PlanSession.tsx'
export { SessionScreen } from './SessionScreen.tsx'
