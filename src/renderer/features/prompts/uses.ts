import { bankUses, type BankUse } from '#shared/formats/prompt.ts'

const isForSessions = (use: BankUse): use is Exclude<BankUse, 'weekly_challenge' | 'journal'> =>
  use !== 'weekly_challenge' && use !== 'journal'

/** What can be asked for on screen; a weekly challenge and a line for the journal are nothing for a session. */
export const usesInOrder = [...bankUses.filter(isForSessions), 'mini_case'] as const
export type SessionUse = (typeof usesInOrder)[number]
