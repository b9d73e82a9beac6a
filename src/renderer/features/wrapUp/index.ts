export { ApproveRecord } from './ApproveRecord.tsx'
export { HandOvers } from './HandOvers.tsx'
export { NextDate } from './NextDate.tsx'
export { Pulse } from './Pulse.tsx'
