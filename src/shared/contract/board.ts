import { z } from 'zod'

export const BoardKind = z.enum(['ask', 'offer', 'resource', 'introduction'])
export type BoardKind = z.infer<typeof BoardKind>

export const BoardState = z.enum([
  'open',
  'answered',
  'met',
  'taken',
  'kept',
  'passed_on',
  'idea',
  'consented',
  'made',
  'led_somewhere',
  'dropped',
  'closed',
])
export type BoardState = z.infer<typeof BoardState>

/** Whether somebody is content to be introduced. */
export const Willing = z.enum(['not_asked', 'yes', 'no'])
export type Willing = z.infer<typeof Willing>
