export { ClosedQuestionHint } from './ClosedQuestionHint.tsx'
export { PromptPicker } from './PromptPicker.tsx'
export type { SessionUse } from './uses.ts'
export { PromptsScreen } from './PromptsScreen.tsx'
