export { CaptureSheet } from './CaptureSheet.tsx'
export { CatchRow } from './CatchRow.tsx'
export { ChooseTopics } from './ChooseTopics.tsx'
export { PromiseReview } from './PromiseReview.tsx'
