import { setTimeout } from 'node:timers/promises'
import type { Environment } from '#vault/environment.ts'
import { afterwards, type Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { noteClock, setClockTrusted } from '#vault/storage/fading.ts'
import { fade, type Fading } from './fade.ts'
import { fadingEntries, fadingStatus } from './fadingStatus.ts'
import { keepUntil } from './keepUntil.ts'
import { putOffFading } from './putOff.ts'
import {
  previewCircleRetention,
  retentionSettings,
  setCircleRetention,
  setVaultRetention,
} from './settings.ts'

/** The first screen after unlocking is asked for and answered before. */
const afterFirstScreenMs = 300

/** Fading beside the calls; it waits its turn among the jobs, and a lock cancels it. */
export const runFading = (env: Environment, fading: Fading): Promise<void> =>
  env.background(async (tools) => {
    await setTimeout(afterFirstScreenMs, undefined, { signal: tools.signal })
    await fade(env, fading, tools)
  })

export const retentionHandlers = ({ read, write, undoable }: Policies, env: Environment, fading: Fading) =>
  ({
    'retention.status': read((db, _input, { now }) => fadingStatus(db, now.today)),
    'retention.list': read((db, input, { now }) => fadingEntries(db, now.today, input)),
    'retention.keep': write(undoable(keepUntil, 'kept-until')),
    'retention.putOff': write(putOffFading),
    'retention.trustClock': afterwards(
      write((db, _input, { now, changed }) => {
        setClockTrusted(db, now.today)
        noteClock(db, now.today)
        changed('retention.changed', { at: now.instant })
        return fadingStatus(db, now.today)
      }),
      () => void runFading(env, fading),
    ),
    'retention.settings': read((db) => retentionSettings(db)),
    'retention.setVault': write(setVaultRetention),
    'retention.previewCircle': read(previewCircleRetention),
    'retention.setCircle': write(setCircleRetention),
  }) satisfies Partial<Handlers>
