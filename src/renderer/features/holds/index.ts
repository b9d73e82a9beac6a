export { HoldLines, HoldNotices } from './HoldLines.tsx'
export { HoldsSettings } from './HoldsSettings.tsx'
export { SetHold } from './SetHold.tsx'
