import type { Attendance } from '#shared/contract/sessions.ts'
import type { PersonKey } from '../story/people.ts'
import { sessions, type SessionKey } from '../story/sessions/index.ts'
import type { Setting } from './scene.ts'
import { chooseTopics, dropEmptyTurns } from './turns.ts'

/** Everything before the first minute: who is there, who does what, what is talked about. */
export const gather = async (setting: Setting, key: SessionKey): Promise<void> => {
  const { stage, cast } = setting
  const { turns = [], guests = [], switchedOn } = sessions[key]
  const sessionId = cast.sessions.of(key)
  for (const newName of guests) {
    await stage.call('sessions.addGuest', { sessionId, person: { newName } })
  }
  await arrive(setting, key)
  await chooseTopics(
    setting,
    key,
    turns.map(({ topic }) => topic),
  )
  await dropEmptyTurns(setting, key)
  if (switchedOn !== undefined) await switchOn(setting, key, switchedOn)
  await takeRoles(setting, key)
  await stage.call('prepare.open', {
    sessionId,
    opening: { confidentialitySaid: true, roomPrivate: true, phonesAway: true },
  })
}

const arrive = async ({ stage, cast }: Setting, key: SessionKey): Promise<void> => {
  const sessionId = cast.sessions.of(key)
  const keyOf = new Map(cast.people.entries().map(([person, id]) => [id, person]))
  const { people } = await stage.call('sessions.get', { sessionId })
  for (const { personId } of people) {
    const attendance = attendanceOf(key, keyOf.get(personId))
    await stage.call('sessions.setAttendance', { sessionId, personId, attendance })
  }
}

const attendanceOf = (key: SessionKey, person: PersonKey | undefined): Attendance => {
  const { away = [], remote = [], partly = [] } = sessions[key]
  if (person === undefined) return 'present'
  if (away.includes(person)) return 'away'
  if (partly.includes(person)) return 'partly'
  return remote.includes(person) ? 'remote' : 'present'
}

/** Whoever is offered a role takes it. */
const takeRoles = async ({ stage, cast }: Setting, key: SessionKey): Promise<void> => {
  const sessionId = cast.sessions.of(key)
  const roles = await stage.call('roles.list', { sessionId })
  for (const { role, holderId, offered } of roles) {
    if (holderId !== null || offered === null) continue
    await stage.call('roles.set', { sessionId, role, personId: offered.personId })
  }
}

const switchOn = async (
  { stage, cast }: Setting,
  key: SessionKey,
  { title, minutes }: { readonly title: string; readonly minutes: number },
): Promise<void> => {
  const sessionId = cast.sessions.of(key)
  const { steps } = await stage.call('agenda.get', { sessionId })
  const off = steps.filter((step) => step.title === title)
  await stage.call('agenda.setLengths', {
    sessionId,
    lengths: off.map(({ id }) => ({ stepId: id, seconds: minutes * 60 })),
  })
}
