import { z } from 'zod'
import { PersonId, SessionId } from '../ids.ts'
import { call, Name, Nothing } from './call.ts'

/** What stands for somebody's name; empty for nobody's. */
const Alias = z.strictObject({ alias: z.union([z.literal(''), Name]) })

/**
 * Aliases and the one switch that shows them everywhere (domain.md 9). While it is on, whatever the gate answers or announces
 * is covered, and every call that takes text, or must see whom it concerns, is refused with `conflict/alias-view`.
 */
export const aliasCalls = {
  /** Names are covered from now on, or shown. `at`: where the page that takes over begins. */
  'aliases.setView': call({
    input: z.strictObject({ isOn: z.boolean(), at: z.strictObject({ sessionId: SessionId }).nullable() }),
    output: Nothing,
  }),
  'aliases.ofPerson': call({ input: z.strictObject({ personId: PersonId }), output: Alias }),
  /** `invalid-input/alias-names` for an alias that somebody is called by. */
  'aliases.setOfPerson': call({
    input: Alias.extend({ personId: PersonId }),
    output: Alias,
  }),
}
