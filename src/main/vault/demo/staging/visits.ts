import type { CallTools } from '#vault/gate/registered.ts'
import { fade } from '#vault/retention/fade.ts'
import { createTraces } from '#vault/traces.ts'
import { createUndoShelf } from '#vault/undoShelf.ts'
import { noteUnlocked } from '#vault/vault/openVault.ts'
import { lastingHold, visits } from '../story/visits.ts'
import type { Scene, Setting } from './scene.ts'

/** Every unlocking leaves its line, and on some of them what was due faded. */
export const visitScenes = (signal: AbortSignal): readonly Scene[] =>
  visits.map(({ on, wrongTries = 0, doesFade = false }) => ({
    on,
    clock: '07:30',
    play: async ({ stage }: Setting) => {
      noteUnlocked(stage.room, wrongTries, stage.now())
      if (!doesFade) return
      const tools: CallTools = { now: stage.now(), signal, progress: () => undefined }
      const parts = { undo: createUndoShelf(), leaveNoTrace: createTraces(stage.environment) }
      await fade(stage.environment, parts, tools)
    },
  }))

/** A hold that was set and lifted again. */
export const holdScenes = (): readonly Scene[] => {
  const of = ({ cast }: Setting) => ({ scope: 'topic', id: cast.topics.of(lastingHold.topic) }) as const
  return [
    {
      on: lastingHold.from,
      clock: '16:00',
      play: async (setting) => {
        await setting.stage.call('holds.set', { of: of(setting), reason: lastingHold.reason })
      },
    },
    {
      on: lastingHold.to,
      clock: '16:00',
      play: async ({ stage }) => {
        for (const { id } of await stage.call('holds.list', {})) await stage.call('holds.lift', { id })
      },
    },
  ]
}
