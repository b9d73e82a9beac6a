export { CircleScreen } from './CircleScreen.tsx'
export { FoundCircleScreen } from './FoundCircleScreen.tsx'
