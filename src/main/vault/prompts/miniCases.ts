import { isUnderWay, isYetToCome } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { ReadHandler, WriteHandler } from '#vault/policies.ts'
import { miniCaseOf, requirePrompt, setMiniCase } from '#vault/storage/prompts.ts'
import { requireSession } from '#vault/storage/sessions.ts'

export const getMiniCase: ReadHandler<'prompts.miniCase'> = (db, { sessionId }) =>
  miniCaseOf(db, requireSession(db, sessionId).id) ?? null

export const takeMiniCase: WriteHandler<'prompts.useMiniCase'> = (
  db,
  { sessionId, promptId },
  { now, changed },
) => {
  const { status } = requireSession(db, sessionId)
  if (!isYetToCome(status) && !isUnderWay(status)) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  const prompt = requirePrompt(db, promptId)
  if (prompt.use !== 'mini_case') throw new SubrosaError('invalid-input', { reason: 'malformed' })
  setMiniCase(db, sessionId, promptId, now.today)
  changed('sessions.changed', { ids: [sessionId] })
  return prompt
}
