import type { RunningView } from '#shared/contract/running.ts'

/** When people agreed to be done, by the clock on the wall, in milliseconds of UTC. */
export const plannedEndMs = ({ session }: RunningView): number =>
  new Date(session.plannedFor).getTime() + session.lengthMinutes * 60_000
