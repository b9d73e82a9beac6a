import { at } from '#shared/domain/calendar.ts'
import type { FormatId } from '#shared/ids.ts'
import { circles } from '../story/circles.ts'
import type { Day } from '../story/day.ts'
import { sessions, type SessionKey } from '../story/sessions/index.ts'
import { formatsByCode } from '../story/sessions/session.ts'
import { chooseTopics } from './turns.ts'
import { playSession } from './playSession.ts'
import type { Scene, Setting } from './scene.ts'

// The keys of the record itself.
const keys = Object.keys(sessions) as SessionKey[]

const usualClock = '19:00'

/** The evening its circle met last before; the first is planned when the circle is founded. */
const plannedOn = (key: SessionKey): Day => {
  const { circle, on } = sessions[key]
  const before = keys.filter((other) => sessions[other].circle === circle && sessions[other].on < on)
  return Math.max(circles[circle].foundedOn, ...before.map((other) => sessions[other].on))
}

export const sessionScenes = (): readonly Scene[] =>
  keys.flatMap((key): Scene[] => {
    const session = sessions[key]
    const scene = (on: Day, clock: string, play: (setting: Setting) => Promise<void>): Scene => ({
      on,
      clock,
      play,
    })
    return [
      scene(plannedOn(key), '22:00', (setting) => plan(setting, key)),
      ...(session.movedFrom === undefined
        ? []
        : [scene(session.movedFrom - 3, '15:00', (setting) => say(setting, key))]),
      ...(session.agenda === undefined
        ? []
        : [scene(-2, '15:10', (setting) => chooseTopics(setting, key, session.agenda ?? []))]),
      ...(session.calledOffOn === undefined
        ? []
        : [scene(session.calledOffOn, '15:20', (setting) => callOff(setting, key))]),
      ...(session.on > 0 || session.calledOffOn !== undefined
        ? []
        : [scene(session.on, session.clock ?? usualClock, (setting) => playSession(setting, key))]),
    ]
  })

const plan = async (setting: Setting, key: SessionKey): Promise<void> => {
  const { stage, cast } = setting
  const { circle, on, movedFrom, clock = usualClock, host, place, format, intention } = sessions[key]
  const { id } = await stage.call('sessions.plan', {
    circleId: cast.circles.of(circle),
    plannedFor: at(stage.day(movedFrom ?? on), clock),
    lengthMinutes: circles[circle].minutes,
    place,
    hostPersonId: cast.people.of(host),
  })
  cast.sessions.put(key, id)
  if (format !== undefined) {
    // Ids of the formats Subrosa brings along.
    const formatId = formatsByCode[format] as FormatId
    await stage.call('agenda.useFormat', { sessionId: id, formatId })
  }
  if (intention !== undefined && movedFrom === undefined) await say(setting, key)
}

/** The day, as it is in the end, and the question it is about. */
const say = async ({ stage, cast }: Setting, key: SessionKey): Promise<void> => {
  const { circle, on, clock = usualClock, host, place, intention = '' } = sessions[key]
  await stage.call('sessions.update', {
    sessionId: cast.sessions.of(key),
    plannedFor: at(stage.day(on), clock),
    lengthMinutes: circles[circle].minutes,
    place,
    hostPersonId: cast.people.of(host),
    intention,
  })
}

const callOff = async ({ stage, cast }: Setting, key: SessionKey): Promise<void> => {
  await stage.call('sessions.cancel', { sessionId: cast.sessions.of(key) })
}
