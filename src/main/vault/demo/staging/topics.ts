import type { Brief } from '#shared/contract/topics.ts'
import { topics, type TopicKey } from '../story/topics/index.ts'
import type { Day } from '../story/day.ts'
import type { Scene, Setting } from './scene.ts'

// The keys of the record itself.
const keys = Object.keys(topics) as TopicKey[]

const when = (
  on: Day | undefined,
  clock: string,
  play: (setting: Setting) => Promise<void>,
): readonly Scene[] => (on === undefined ? [] : [{ on, clock, play }])

export const topicScenes = (): readonly Scene[] =>
  keys.flatMap((key) => {
    const { raisedOn, brief, doNotReopen, ended } = topics[key]
    return [
      { on: raisedOn, clock: '10:00', play: (setting: Setting) => raise(setting, key) },
      ...when(brief?.on, '10:30', (setting) => describe(setting, key)),
      ...when(doNotReopen, '10:40', (setting) => describe(setting, key)),
      ...when(ended?.on, '22:20', (setting) => end(setting, key)),
    ]
  })

const raise = async (setting: Setting, key: TopicKey): Promise<void> => {
  const { stage, cast } = setting
  const { circle, owner, title, kind } = topics[key]
  const { id } = await stage.call('topics.create', {
    circleId: cast.circles.of(circle),
    ownerPersonId: cast.people.of(owner),
    title,
    kind,
    sessionId: null,
  })
  cast.topics.put(key, id)
  await describe(setting, key)
}

const emptyBrief: Brief = {
  problem: '',
  goal: '',
  background: '',
  effect: '',
  tried: '',
  options: '',
  wanted: '',
  notWanted: '',
}

/** Says of it all that is known by then. */
const describe = async ({ stage, cast }: Setting, key: TopicKey): Promise<void> => {
  const { title, kind, domain, sensitivity, wants = [], mustNotLearn = '', doNotReopen, brief } = topics[key]
  const { today } = stage.now()
  const isBriefThere = brief !== undefined && stage.day(brief.on) <= today
  await stage.call('topics.update', {
    topicId: cast.topics.of(key),
    title,
    kind,
    domain,
    sensitivity,
    wants: [...wants],
    urgency: 2,
    importance: 2,
    doNotReopen: doNotReopen !== undefined && stage.day(doNotReopen) <= today,
    useLimit: '',
    mustNotLearn,
    brief: isBriefThere ? { ...emptyBrief, ...brief.parts } : emptyBrief,
    isBriefShared: isBriefThere,
    earlierTopicId: null,
  })
}

const end = async ({ stage, cast }: Setting, key: TopicKey): Promise<void> => {
  const { ended } = topics[key]
  if (ended === undefined) return
  await stage.call('topics.move', {
    topicId: cast.topics.of(key),
    to: ended.as,
    resolvedNote: ended.note ?? '',
  })
}
