import type { SessionStatus } from '../contract/sessions.ts'
import type { PlainDate } from '../dates.ts'
import { addDays } from './calendar.ts'

/** Back from the wrap-up only on the day it began, when everybody is still in the room. */
export const mayRunAgain = (wrappedUpOn: PlainDate, today: PlainDate): boolean => wrappedUpOn === today

/** Place, date and people of a session may still change. */
export const isYetToCome = (status: SessionStatus): boolean => status === 'planned'

/** People are, or were, in the room: attendance and guests may be written down until it is closed. */
export const isUnderWay = (status: SessionStatus): boolean =>
  status === 'running' || status === 'paused' || status === 'wrap_up'

/** A planned session whose day has passed unheld is still shown for two weeks, so that it can be moved or let go. */
const forgottenShownDays = 14

/** The first day whose planned sessions are still shown ahead. */
export const forgottenSessionsFrom = (today: PlainDate): PlainDate => addDays(today, -forgottenShownDays)
