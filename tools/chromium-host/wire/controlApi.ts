import type { Records } from './api.ts'
import type { Pids } from '../host/host.ts'

/** What a test may ask of the host that it started. */
export type ControlApi = {
  readonly pids: readonly [null, Pids]
  /** Address of Chromium's debugging port; answered once it listens. */
  readonly endpoint: readonly [null, string]
  readonly targets: readonly [null, readonly string[]]
  readonly profile: readonly [null, string]
  readonly quit: readonly [null, void]
  readonly evaluate: readonly [{ readonly source: string; readonly argument: unknown }, unknown]
  readonly power: readonly [{ readonly event: string }, void]
  readonly idle: readonly [{ readonly seconds: number }, void]
  readonly dialog: readonly [{ readonly answer: unknown }, void]
  readonly records: readonly [null, Records]
}
