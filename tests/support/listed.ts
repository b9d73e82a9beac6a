import type { FadingEntry } from '#shared/contract/retention.ts'
import { mostRows } from '#shared/contract/call.ts'
import type { CallInput } from '#shared/contract/index.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import type { NextStepView } from '#shared/contract/steps.ts'
import type { TrashEntry } from '#shared/contract/trash.ts'
import type { CircleId } from '#shared/ids.ts'
import type { TestVault } from './vaultProcess.ts'

type Asked = Pick<TestVault, 'call'>

/** The first steps of a list, open ones and then settled ones: as many as cross at once. */
export const stepsOf = async (
  vault: Asked,
  scope: CallInput<'steps.list'>['scope'],
): Promise<readonly NextStepView[]> =>
  (await vault.call('steps.list', { scope, part: 'all', offset: 0, limit: mostRows })).rows

/** What was moved to the trash last, as much as crosses at once. */
export const trashOf = async (vault: Asked): Promise<readonly TrashEntry[]> =>
  (await vault.call('trash.list', { offset: 0, limit: mostRows })).rows

/** The newest sessions of a circle, as many as cross at once. */
export const sessionsOf = async (vault: Asked, circleId: CircleId): Promise<readonly SessionSummary[]> =>
  (await vault.call('sessions.list', { circleId, offset: 0, limit: mostRows })).rows

/** What is announced to fade, as many as one page of it holds. */
export const fadingOf = async (vault: Asked): Promise<readonly FadingEntry[]> =>
  (await vault.call('retention.list', { offset: 0, limit: mostRows })).rows
