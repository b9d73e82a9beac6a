import type { SessionKey } from '../story/sessions/index.ts'
import { steps } from '../story/steps/index.ts'
import type { Step } from '../story/steps/step.ts'
import type { TopicKey } from '../story/topics/index.ts'
import type { Scene, Setting } from './scene.ts'

/** What became of steps outside of sessions. */
export const stepScenes = (): readonly Scene[] =>
  steps.flatMap((step): Scene[] => [
    ...(step.on === undefined
      ? []
      : [{ on: step.on, clock: '12:00', play: (setting: Setting) => promise(setting, step) }]),
    ...(step.begunOn === undefined
      ? []
      : [{ on: step.begunOn, clock: '13:00', play: (setting: Setting) => begin(setting, step) }]),
    ...(step.told ?? [])
      .filter((told) => told.in === undefined)
      .map((told) => ({
        on: told.on,
        clock: '13:10',
        play: (setting: Setting) => tell(setting, step, told),
      })),
    ...(step.ended === undefined || step.ended.in !== undefined
      ? []
      : [{ on: step.ended.on, clock: '13:20', play: (setting: Setting) => end(setting, step) }]),
  ])

/** What is told of earlier promises when a session begins. */
export const reviewPromises = async (setting: Setting, session: SessionKey): Promise<void> => {
  for (const step of steps) {
    for (const told of step.told ?? []) if (told.in === session) await tell(setting, step, told)
    if (step.ended?.in === session) await end(setting, step)
  }
}

/** What is promised in a session: in the turn of a topic, or at its end. */
export const promiseIn = async (
  setting: Setting,
  session: SessionKey,
  topic: TopicKey | undefined,
): Promise<void> => {
  for (const step of steps) if (step.in === session && step.from === topic) await promise(setting, step)
}

const promise = async ({ stage, cast }: Setting, step: Step): Promise<void> => {
  const horizon = step.due === undefined ? (step.horizon ?? 'before_next') : 'date'
  const when = { horizon, dueOn: step.due === undefined ? null : stage.day(step.due) } as const
  const { id } = await stage.call('steps.create', {
    title: step.title,
    ownerPersonId: cast.people.of(step.owner),
    circleId: null,
    sessionId: step.in === null ? null : cast.sessions.of(step.in),
    turnId: step.in === null || step.from === undefined ? null : cast.turns.of(`${step.in} ${step.from}`),
    ...when,
  })
  cast.steps.put(step.title, id)
  if (step.supporter === undefined && step.newForMe === undefined) return
  await stage.call('steps.confirm', {
    stepId: id,
    supporterPersonId: step.supporter === undefined ? null : cast.people.of(step.supporter),
    firstMove: '',
    newForMe: step.newForMe ?? null,
    canKeepUp: step.canKeepUp ?? null,
    ...when,
  })
}

const begin = async ({ stage, cast }: Setting, step: Step): Promise<void> => {
  await stage.call('steps.begin', { stepId: cast.steps.of(step.title) })
}

const tell = async (
  { stage, cast }: Setting,
  step: Step,
  told: NonNullable<Step['told']>[number],
): Promise<void> => {
  const stepId = cast.steps.of(step.title)
  await stage.call('steps.report', {
    stepId,
    report: told.as,
    learned: told.learned ?? '',
    sessionId: told.in === undefined ? null : cast.sessions.of(told.in),
  })
  if (told.to !== undefined) await stage.call('steps.carry', { stepId, dueOn: stage.day(told.to) })
}

const end = async ({ stage, cast }: Setting, { title, ended }: Step): Promise<void> => {
  if (ended === undefined) return
  await stage.call('steps.settle', {
    stepId: cast.steps.of(title),
    as: ended.as,
    sessionId: ended.in === undefined ? null : cast.sessions.of(ended.in),
  })
}
