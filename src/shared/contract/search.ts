import { z } from 'zod'
import { PlainDateTime } from '../dates.ts'
import { CircleId, NextStepId, PersonId, SessionId } from '../ids.ts'
import { call, Name, Nothing } from './call.ts'
import { SessionStatus } from './sessions.ts'
import { StepTitle } from './steps.ts'

/** Everything one can go to by its name. Nothing of a sealed circle is among it (invariant 6). */
export const Places = z.strictObject({
  circles: z
    .array(z.strictObject({ id: CircleId, name: Name, members: z.int().min(0), isClosed: z.boolean() }))
    .max(10_000),
  people: z.array(z.strictObject({ id: PersonId, name: Name, isMe: z.boolean() })).max(100_000),
  /** Newest first. */
  sessions: z
    .array(
      z.strictObject({
        id: SessionId,
        circleId: CircleId,
        circleName: Name,
        plannedFor: PlainDateTime,
        status: SessionStatus,
      }),
    )
    .max(5_000),
  /** My open ones, the nearest date first. */
  steps: z
    .array(z.strictObject({ id: NextStepId, title: StepTitle, circleName: Name.nullable() }))
    .max(5_000),
})
export type Places = z.infer<typeof Places>

export const searchCalls = {
  'search.places': call({ input: Nothing, output: Places }),
}
