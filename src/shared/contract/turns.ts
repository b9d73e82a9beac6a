import { z } from 'zod'

export const TurnState = z.enum(['planned', 'running', 'done', 'dropped'])
export type TurnState = z.infer<typeof TurnState>

export const TurnOutcome = z.enum(['next_step', 'clarity', 'no_step', 'continue'])
export type TurnOutcome = z.infer<typeof TurnOutcome>
