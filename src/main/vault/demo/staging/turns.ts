import type { RunningStep } from '#shared/contract/running.ts'
import { sessions, type SessionKey } from '../story/sessions/index.ts'
import type { Turn } from '../story/sessions/session.ts'
import type { TopicKey } from '../story/topics/index.ts'
import type { Setting } from './scene.ts'
import { promiseIn } from './steps.ts'

/** Topics become turns; which turn is whose is remembered. */
export const chooseTopics = async (
  { stage, cast }: Setting,
  key: SessionKey,
  wanted: readonly TopicKey[],
): Promise<void> => {
  if (wanted.length === 0) return
  const sessionId = cast.sessions.of(key)
  const turns = await stage.call('turns.choose', {
    sessionId,
    topicIds: wanted.map((topic) => cast.topics.of(topic)),
  })
  for (const topic of wanted) {
    const topicId = cast.topics.of(topic)
    const turn = turns.find((one) => one.topic?.id === topicId)
    if (turn !== undefined) cast.turns.put(`${key} ${topic}`, turn.id)
  }
}

/** Turns nobody took are let go of, so that no time is spent in them. */
export const dropEmptyTurns = async ({ stage, cast }: Setting, key: SessionKey): Promise<void> => {
  const sessionId = cast.sessions.of(key)
  for (const { id, presenter } of await stage.call('turns.list', { sessionId })) {
    if (presenter === null) await stage.call('turns.drop', { turnId: id })
  }
}

/** What is said, promised and taken away in the turn a step belongs to. */
export const playTurn = async (setting: Setting, key: SessionKey, step: RunningStep): Promise<void> => {
  const { cast } = setting
  const turn = (sessions[key].turns ?? []).find(
    ({ topic }) => cast.turns.of(`${key} ${topic}`) === step.turnId,
  )
  if (turn === undefined) return
  if (turn.unwrittenMinutes !== undefined) await beUnwritten(setting, key, turn.unwrittenMinutes)
  await say(setting, key, turn)
  await promiseIn(setting, key, turn.topic)
  await setting.stage.call('turns.conclude', {
    turnId: cast.turns.of(`${key} ${turn.topic}`),
    takeaway: turn.takeaway ?? '',
    outcome: turn.outcome,
  })
}

const beUnwritten = async ({ stage, cast }: Setting, key: SessionKey, minutes: number): Promise<void> => {
  const sessionId = cast.sessions.of(key)
  await stage.call('running.goOffRecord', { sessionId, strength: 'unwritten' })
  stage.passMinutes(minutes)
  await stage.call('running.goOnRecord', { sessionId, isLengthKept: true })
}

const say = async ({ stage, cast }: Setting, key: SessionKey, turn: Turn): Promise<void> => {
  for (const { kind, text, isKept } of turn.said ?? []) {
    const { id } = await stage.call('contributions.add', {
      sessionId: cast.sessions.of(key),
      sessionStepId: null,
      turnId: cast.turns.of(`${key} ${turn.topic}`),
      kind,
      text,
      layer: 'agreed',
      fromPersonId: null,
      toPersonId: null,
    })
    if (isKept === true) {
      await stage.call('contributions.update', { contributionId: id, kind, text, sorted: 'keep' })
    }
  }
}
