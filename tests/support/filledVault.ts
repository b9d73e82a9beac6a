import type { CallInput } from '#shared/contract/index.ts'
import type { PersonChoice } from '#shared/contract/circles.ts'
import { PlainDateTime, type PlainDate } from '#shared/dates.ts'
import type { CircleId, SessionId } from '#shared/ids.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { localDay } from '#main/localClock.ts'
import type { TestVault } from './vaultProcess.ts'

/** The day this run began, by the wall clock of this computer. */
export const today = localDay() as PlainDate
export const inDays = (days: number): PlainDate => addDays(today, days)

/** Founds a circle with me and as many others as are named. */
export const foundedCircle = async (
  vault: TestVault,
  name: string,
  others: readonly string[],
  change: Partial<CallInput<'circles.found'>> = {},
): Promise<CircleId> => {
  const circle = await vault.call('circles.found', {
    name,
    kind: 'mastermind',
    purpose: 'To think aloud together.',
    peerBasis: '',
    cadence: { mode: 'every_n_months', n: 2 },
    sessionMinutes: 90,
    people: others.map((newName): PersonChoice => ({ newName })),
    ...change,
  })
  return circle.id
}

export const plannedSession = async (
  vault: TestVault,
  circleId: CircleId,
  day: PlainDate,
): Promise<SessionId> => {
  const session = await vault.call('sessions.plan', {
    circleId,
    plannedFor: PlainDateTime.parse(`${day}T19:00`),
    lengthMinutes: 90,
    place: 'home',
    hostPersonId: null,
  })
  return session.id
}

/** One paragraph in a session's private note. */
export const writtenNote = async (vault: TestVault, sessionId: SessionId, text: string): Promise<void> => {
  const note = await vault.call('notes.open', {
    owner: { table: 'session', id: sessionId },
    layer: 'private',
  })
  await vault.call('notes.save', {
    noteId: note.id,
    baseRev: note.rev,
    doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  })
}

/** A promise of mine; without a day it is for someday. */
export const promisedStep = async (
  vault: TestVault,
  step: { readonly title: string; readonly circleId: CircleId | null; readonly dueOn?: PlainDate },
): Promise<void> => {
  const me = (await vault.call('people.list', {})).find(({ isMe }) => isMe)
  if (me === undefined) throw new Error('The vault knows nobody as me')
  await vault.call('steps.create', {
    title: step.title,
    ownerPersonId: me.id,
    circleId: step.circleId,
    sessionId: null,
    horizon: step.dueOn === undefined ? 'someday' : 'date',
    dueOn: step.dueOn ?? null,
  })
}
