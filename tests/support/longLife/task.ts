export type Leak = 'memory' | 'file handles' | 'the log'

export type LifeTask = {
  /** A closed vault with a session. */
  readonly folder: string
  readonly passphrase: string
  readonly out: string
  readonly seed: number
  readonly hours: number
  readonly writesAnHour: number
  /** What is planted: texts are held, a file is never closed, the log is never brought into the file. */
  readonly leaks: readonly Leak[]
}

/** What the process had after an hour, with everything collected that can be. */
export type Hour = {
  readonly heapBytes: number
  readonly handles: number
  readonly logBytes: number
}
