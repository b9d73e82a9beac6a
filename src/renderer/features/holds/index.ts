export { HoldLines, HoldNotice } from './HoldLines.tsx'
export { HoldsSettings } from './HoldsSettings.tsx'
export { SetHold } from './SetHold.tsx'
