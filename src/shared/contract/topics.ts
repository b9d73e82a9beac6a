import { z } from 'zod'

export const TopicState = z.enum([
  'captured',
  'waiting',
  'scheduled',
  'in_turn',
  'working',
  'resolved',
  'released',
])
export type TopicState = z.infer<typeof TopicState>

export const TopicKind = z.enum(['roadblock', 'opportunity', 'question', 'decision', 'dream', 'case'])
export type TopicKind = z.infer<typeof TopicKind>

/** What the owner of a topic wants from the room, shown to it. */
export const Wish = z.enum(['listening', 'questions', 'experience', 'ideas', 'blunt_feedback', 'resources'])
export type Wish = z.infer<typeof Wish>
