import type { Day } from './day.ts'

/** The day the vault was made. */
export const madeOn: Day = -403

/** When it was unlocked, after how many wrong tries, and whether what was due faded then. */
export const visits: readonly { readonly on: Day; readonly wrongTries?: number; readonly doesFade?: true }[] =
  [
    { on: -385 },
    { on: -330 },
    { on: -290 },
    { on: -260 },
    { on: -210 },
    { on: -174 },
    { on: -150, doesFade: true },
    { on: -120 },
    { on: -90, doesFade: true },
    { on: -50, wrongTries: 1 },
    { on: -30, doesFade: true },
    { on: -2, doesFade: true },
  ]

/** Something that had to stay for a time. */
export const lastingHold = { topic: 'P-h', from: -230, to: -150, reason: '' } as const
