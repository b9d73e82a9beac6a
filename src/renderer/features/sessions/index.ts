export { PlanSession } from './PlanSession.tsx'
export { SessionBeat } from './running/SessionBeat.tsx'
export { Timer, TimerAnnouncements } from './running/Timer.tsx'
export { SessionScreen } from './SessionScreen.tsx'
