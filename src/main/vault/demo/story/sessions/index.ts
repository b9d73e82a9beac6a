import { harbourSessions } from './harbour.ts'
import { otherSessions } from './others.ts'
import { plumlineSessions } from './plumline.ts'
import type { Session } from './session.ts'
import { tableSessions } from './table.ts'
import { twoChairsSessions } from './twoChairs.ts'

const all = {
  ...harbourSessions,
  ...twoChairsSessions,
  ...plumlineSessions,
  ...tableSessions,
  ...otherSessions,
} as const

export type SessionKey = keyof typeof all
export const sessions: Readonly<Record<SessionKey, Session>> = all
