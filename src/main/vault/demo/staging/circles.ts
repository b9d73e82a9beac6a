import { circles, type CircleKey } from '../story/circles.ts'
import type { PersonKey } from '../story/people.ts'
import type { Scene, Setting } from './scene.ts'

// The keys of the records themselves.
const keys = Object.keys(circles) as CircleKey[]
const membersOf = (key: CircleKey): readonly PersonKey[] => Object.keys(circles[key].members) as PersonKey[]

export const circleScenes = (): readonly Scene[] =>
  keys.flatMap((key) => [
    { on: circles[key].foundedOn, clock: '09:00', play: (setting: Setting) => found(setting, key) },
    ...closing(key),
    ...membersOf(key).flatMap((member) => {
      const on = circles[key].joined?.[member]
      return on === undefined
        ? []
        : [{ on, clock: '09:00', play: (setting: Setting) => join(setting, key, member) }]
    }),
  ])

const closing = (key: CircleKey): readonly Scene[] => {
  const { closedOn } = circles[key]
  if (closedOn === undefined) return []
  return [
    {
      on: closedOn,
      clock: '21:00',
      play: async ({ stage, cast }) => {
        await stage.call('circles.close', { circleId: cast.circles.of(key) })
      },
    },
  ]
}

const found = async (setting: Setting, key: CircleKey): Promise<void> => {
  const { stage, cast } = setting
  const { name, kind, purpose, cadence, minutes, joined, notes, sharing, days } = circles[key]
  const members = membersOf(key).filter((member) => joined?.[member] === undefined)
  const { id: circleId } = await stage.call('circles.found', {
    name,
    kind,
    purpose,
    peerBasis: '',
    cadence,
    sessionMinutes: minutes,
    people: members.map((member) => ({ personId: cast.people.of(member) })),
  })
  cast.circles.put(key, circleId)
  await stage.call('consent.change', {
    circleId,
    change: { of: 'circle', notePolicy: notes, sharingLevel: sharing },
    strike: false,
  })
  for (const member of members) await agree(setting, key, member)
  if (days === undefined) return
  const none = { private_days: null, agreed_days: null, check_in_days: null, pulse_days: null }
  await stage.call('retention.setCircle', {
    circleId,
    days: { ...none, after_leave_days: null, after_close_days: null, ...days },
  })
}

const join = async (setting: Setting, key: CircleKey, member: PersonKey): Promise<void> => {
  const { stage, cast } = setting
  const circleId = cast.circles.of(key)
  await stage.call('circles.addMember', { circleId, person: { personId: cast.people.of(member) } })
  await agree(setting, key, member)
}

const agree = async ({ stage, cast }: Setting, key: CircleKey, member: PersonKey): Promise<void> => {
  const consent = circles[key].members[member]
  if (consent === undefined) return
  await stage.call('consent.change', {
    circleId: cast.circles.of(key),
    change: { of: 'member', personId: cast.people.of(member), consent },
    strike: false,
  })
}
