import type { z } from 'zod'
import { agendaCalls, agendaEvents } from './agenda.ts'
import { aliasCalls } from './aliases.ts'
import { backupCalls, backupEvents } from './backup.ts'
import { calendarCalls } from './calendar.ts'
import { boardCalls, boardEvents } from './board.ts'
import { circleCalls, circleEvents } from './circles.ts'
import { consentCalls } from './consent.ts'
import { contributionCalls, contributionEvents } from './contributions.ts'
import { eraseCalls } from './erase.ts'
import { formatCalls, formatEvents } from './formats.ts'
import { heldCalls, heldEvents } from './held.ts'
import { holdCalls, holdEvents } from './holds.ts'
import { lendingCalls } from './lending.ts'
import { noteCalls, noteEvents } from './notes.ts'
import { packetCalls, packetEvents } from './packets.ts'
import { peopleCalls, peopleEvents } from './people.ts'
import { prepareCalls } from './prepare.ts'
import { printingCalls } from './printing.ts'
import { promptCalls, promptEvents } from './prompts.ts'
import { runningCalls } from './running.ts'
import { roleCalls } from './roles.ts'
import { sealingCalls } from './sealing.ts'
import { searchCalls } from './search.ts'
import { retentionCalls, retentionEvents } from './retention.ts'
import { sessionCalls, sessionEvents } from './sessions.ts'
import { stepCalls, stepEvents } from './steps.ts'
import { todayCalls } from './today.ts'
import { togetherCalls } from './together.ts'
import { topicCalls, topicEvents } from './topics.ts'
import { trashCalls, trashEvents } from './trash.ts'
import { turnCalls, turnEvents } from './turns.ts'
import { undoCalls, undoEvents } from './undo.ts'
import { wrapUpCalls, wrapUpEvents } from './wrapUp.ts'
import { vaultCalls, vaultEvents } from './vault.ts'

/** The whole surface between window and vault process. Adding a call: one line in its area, one handler, one test. */
export const calls = {
  ...vaultCalls,
  ...peopleCalls,
  ...aliasCalls,
  ...circleCalls,
  ...sessionCalls,
  ...formatCalls,
  ...agendaCalls,
  ...runningCalls,
  ...heldCalls,
  ...lendingCalls,
  ...roleCalls,
  ...prepareCalls,
  ...promptCalls,
  ...togetherCalls,
  ...noteCalls,
  ...sealingCalls,
  ...stepCalls,
  ...consentCalls,
  ...topicCalls,
  ...turnCalls,
  ...contributionCalls,
  ...boardCalls,
  ...todayCalls,
  ...trashCalls,
  ...retentionCalls,
  ...holdCalls,
  ...eraseCalls,
  ...undoCalls,
  ...backupCalls,
  ...printingCalls,
  ...calendarCalls,
  ...packetCalls,
  ...wrapUpCalls,
  ...searchCalls,
}

/** Facts after commit; the window drops what it kept of these rows. */
export const events = {
  ...vaultEvents,
  ...peopleEvents,
  ...circleEvents,
  ...sessionEvents,
  ...formatEvents,
  ...promptEvents,
  ...agendaEvents,
  ...heldEvents,
  ...noteEvents,
  ...stepEvents,
  ...topicEvents,
  ...turnEvents,
  ...contributionEvents,
  ...boardEvents,
  ...trashEvents,
  ...retentionEvents,
  ...holdEvents,
  ...undoEvents,
  ...backupEvents,
  ...packetEvents,
  ...wrapUpEvents,
}

export type Calls = typeof calls
export type CallName = keyof Calls
/** What the window sends: before defaults and transforms. */
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>
/** What a handler receives: validated. */
export type CheckedInput<N extends CallName> = z.output<Calls[N]['input']>
export type CallOutput<N extends CallName> = z.output<Calls[N]['output']>

export type Events = typeof events
export type EventName = keyof Events
export type EventPayload<N extends EventName> = z.output<Events[N]>
