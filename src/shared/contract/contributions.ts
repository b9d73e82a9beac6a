import { z } from 'zod'

/** Everything said in a session that is written down, check-in included (formats.md 1). */
export const ContributionKind = z.enum([
  'word',
  'news',
  'win',
  'flop',
  'question',
  'clarify',
  'open_question',
  'experience',
  'fresh_eyes',
  'idea',
  'wild_idea',
  'challenge',
  'support',
  'feedback',
  'resource',
  'observation',
  'advice',
  'story',
  'intention',
  'takeaway',
  'thanks',
])
export type ContributionKind = z.infer<typeof ContributionKind>
