import { z } from 'zod'
import { PlainDate } from '../dates.ts'
import { sessionRoles } from '../formats/format.ts'
import { PersonId, SessionId } from '../ids.ts'
import { call } from './call.ts'

export const SessionRole = z.enum(sessionRoles)

/** One role of a session: who has it, or who might take it and why. */
export const RoleView = z.strictObject({
  role: SessionRole,
  holderId: PersonId.nullable(),
  offered: z
    .strictObject({
      personId: PersonId,
      reason: z.union([
        z.strictObject({ kind: z.literal('not-yet') }),
        z.strictObject({ kind: z.literal('last'), on: PlainDate }),
      ]),
    })
    .nullable(),
})
export type RoleView = z.infer<typeof RoleView>

export const roleCalls = {
  /** The roles that the session's format asks for, in its order, and any other that somebody has. */
  'roles.list': call({ input: z.strictObject({ sessionId: SessionId }), output: z.array(RoleView).max(20) }),
  /** Null leaves the role open; a session always has a host (`conflict/not-allowed-now`). Nobody is asked why. */
  'roles.set': call({
    input: z.strictObject({ sessionId: SessionId, role: SessionRole, personId: PersonId.nullable() }),
    output: z.array(RoleView).max(20),
  }),
}
