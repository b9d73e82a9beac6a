import type { PromptUse, PromptView } from '#shared/contract/prompts.ts'
import type { PlainDate } from '#shared/dates.ts'
import { leastUsed } from '#shared/domain/leastUsed.ts'
import { SubrosaError } from '#shared/errors.ts'
import { miniCases } from '#shared/formats/miniCases.ts'
import { promptBank } from '#shared/formats/promptBank.ts'
import type { PromptId, SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { newId, newLife } from './stamps.ts'
import { addTombstone } from './tombstones.ts'

const builtIn: readonly PromptView[] = [
  ...promptBank.map(({ id, use, text }) => ({ id, use, text, clauseKind: null })),
  ...miniCases.map(({ id, use, text, clauseKind }) => ({ id, use, text, clauseKind })),
].map((prompt) => ({ ...prompt, isBuiltIn: true, isHidden: false }))

type Stored = {
  readonly id: PromptId
  readonly use: PromptUse
  readonly text: string
  readonly hidden: number
}

const living = 'trashed_on IS NULL AND purged_on IS NULL'

/** Own ones first, then those that are brought along, with what is hidden marked so. */
export const allPrompts = (db: ReadDb): PromptView[] => {
  const own = db
    .all<Stored>(`SELECT id, use, text, hidden FROM prompt WHERE built_in = 0 AND ${living} LIMIT 4000`)
    .map(({ hidden, ...row }): PromptView => ({
      ...row,
      isBuiltIn: false,
      isHidden: hidden === 1,
      clauseKind: null,
    }))
  const hidden = new Set(
    db
      .all<{ id: PromptId }>(`SELECT id FROM prompt WHERE built_in = 1 AND hidden = 1 AND ${living}`)
      .map(({ id }) => id),
  )
  return [...own, ...builtIn.map((prompt) => ({ ...prompt, isHidden: hidden.has(prompt.id) }))]
}

/** @throws `not-found` */
export const requirePrompt = (db: ReadDb, id: PromptId): PromptView => {
  const prompt = allPrompts(db).find((one) => one.id === id)
  if (prompt === undefined) throw new SubrosaError('not-found')
  return prompt
}

type Row = Pick<PromptView, 'use' | 'text' | 'isBuiltIn' | 'isHidden'> & { readonly language: string }

/** An own prompt stays until somebody removes it: nobody's words are in it. */
export const addPrompt = (
  db: WriteDb,
  prompt: Row & { readonly id: PromptId | null },
  today: PlainDate,
): PromptId => {
  const id = prompt.id ?? newId<PromptId>()
  add(db, 'prompt', {
    id,
    ...newLife(today, null),
    use: prompt.use,
    text: prompt.text,
    clause_kind: null,
    language: prompt.language,
    built_in: prompt.isBuiltIn ? 1 : 0,
    hidden: prompt.isHidden ? 1 : 0,
  })
  return id
}

export const setPromptWords = (
  db: WriteDb,
  id: PromptId,
  { use, text }: Pick<PromptView, 'use' | 'text'>,
  today: PlainDate,
): void => {
  db.run('UPDATE prompt SET use = $use, text = $text, rev = rev + 1, updated_on = $today WHERE id = $id', {
    id,
    use,
    text,
    today,
  })
}

/** @returns false where there is no row yet, as of one that is brought along and was never hidden */
export const setPromptHidden = (db: WriteDb, id: PromptId, isHidden: boolean, today: PlainDate): boolean =>
  db.run('UPDATE prompt SET hidden = $hidden, rev = rev + 1, updated_on = $today WHERE id = $id', {
    id,
    hidden: isHidden ? 1 : 0,
    today,
  }) > 0

export const removePrompt = (db: WriteDb, id: PromptId, today: PlainDate): void => {
  db.run('DELETE FROM prompt WHERE id = $id', { id })
  addTombstone(db, { id, table: 'prompt', reason: 'deleted' }, today)
}

/**
 * The case chosen for a session, as long as it is there; else the one its circle has not heard for longest, of those that
 * are not hidden. Undefined when all are.
 */
export const miniCaseOf = (db: ReadDb, sessionId: SessionId): PromptView | undefined => {
  const cases = allPrompts(db).filter(({ use }) => use === 'mini_case')
  const chosen = db.get<{ id: PromptId | null }>(
    'SELECT mini_case_prompt_id AS id FROM session WHERE id = $sessionId',
    { sessionId },
  )?.id
  const heard = db.all<{ id: PromptId; on: string }>(
    `SELECT held.mini_case_prompt_id AS id, max(held.planned_for) AS "on"
     FROM session JOIN session AS held ON held.circle_id = session.circle_id AND held.id <> session.id
     WHERE session.id = $sessionId AND held.number > 0 AND held.mini_case_prompt_id IS NOT NULL
       AND held.trashed_on IS NULL
     GROUP BY held.mini_case_prompt_id`,
    { sessionId },
  )
  return (
    cases.find(({ id }) => id === chosen) ??
    leastUsed(
      cases.filter(({ isHidden }) => !isHidden),
      new Map(heard.map(({ id, on }) => [id, on])),
    )
  )
}

export const setMiniCase = (
  db: WriteDb,
  sessionId: SessionId,
  promptId: PromptId,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE session SET mini_case_prompt_id = $promptId, rev = rev + 1, updated_on = $today WHERE id = $sessionId`,
    { sessionId, promptId, today },
  )
}

/**
 * A session whose steps ask for a case has one from its start on, so that the next session takes another. It is part of
 * starting, for which the session's revision has grown already.
 */
export const settleMiniCase = (db: WriteDb, sessionId: SessionId): void => {
  const asksForOne = db.get(
    `SELECT 1 FROM session_step WHERE session_id = $sessionId AND special = 'mini_case' AND trashed_on IS NULL
       AND purged_on IS NULL LIMIT 1`,
    { sessionId },
  )
  if (asksForOne === undefined) return
  const promptId = miniCaseOf(db, sessionId)?.id
  if (promptId !== undefined) {
    db.run('UPDATE session SET mini_case_prompt_id = $promptId WHERE id = $sessionId', {
      sessionId,
      promptId,
    })
  }
}
