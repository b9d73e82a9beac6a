import { setImmediate } from 'node:timers/promises'
import { throwIfCancelled } from '#shared/errors.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import { aliasScenes } from './staging/aliases.ts'
import { boardScenes } from './staging/board.ts'
import { createCast } from './staging/cast.ts'
import { circleScenes } from './staging/circles.ts'
import { noteScenes } from './staging/notes.ts'
import { peopleScenes } from './staging/people.ts'
import { sessionScenes } from './staging/planning.ts'
import { inOrder, type Scene, type Setting } from './staging/scene.ts'
import type { Stage } from './staging/stage.ts'
import { stepScenes } from './staging/steps.ts'
import { topicScenes } from './staging/topics.ts'
import { holdScenes, visitScenes } from './staging/visits.ts'

/** The half-done preparation of the session that comes next. */
const preparing: Scene = {
  on: -1,
  clock: '20:00',
  play: async ({ stage, cast }: Setting) => {
    await stage.call('prepare.tick', { sessionId: cast.sessions.of('H7'), code: 'promises', isDone: true })
  },
}

/**
 * Plays everything that happened before the day on which the demo is opened, in the order of its days.
 * @throws `cancelled`
 */
export const playStory = async (
  stage: Stage,
  { signal, progress }: Pick<CallTools, 'signal' | 'progress'>,
): Promise<void> => {
  const cast = createCast()
  const me = (await stage.call('people.list', {})).find(({ isMe }) => isMe)
  if (me !== undefined) cast.people.put('me', me.id)
  const scenes = inOrder([
    ...peopleScenes(),
    ...aliasScenes(),
    ...circleScenes(),
    ...topicScenes(),
    ...sessionScenes(),
    ...stepScenes(),
    ...boardScenes(),
    ...noteScenes(),
    ...visitScenes(signal),
    ...holdScenes(),
    preparing,
  ])
  for (const [index, { on, clock, play }] of scenes.entries()) {
    // Whoever waits for it may call it off.
    await setImmediate()
    throwIfCancelled(signal)
    stage.setClock(on, clock)
    await play({ stage, cast })
    progress({ phase: 'writing', done: index + 1, total: scenes.length })
  }
}
