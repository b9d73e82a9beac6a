import { SubrosaError } from '#shared/errors.ts'
import type { PromptId } from '#shared/ids.ts'
import type { ReadHandler, WriteHandler } from '#vault/policies.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import {
  addPrompt,
  allPrompts,
  removePrompt,
  requirePrompt,
  setPromptHidden,
  setPromptWords,
} from '#vault/storage/prompts.ts'
import { vaultSettings } from '#vault/storage/vault.ts'

export const listPrompts: ReadHandler<'prompts.list'> = (db) => allPrompts(db)

/** @throws `not-found`, also for one that is brought along */
const requireOwn = (db: ReadDb, id: PromptId): void => {
  if (requirePrompt(db, id).isBuiltIn) throw new SubrosaError('not-found')
}

export const saveOwnPrompt: WriteHandler<'prompts.saveOwn'> = (
  db,
  { promptId, use, text },
  { now, changed },
) => {
  if (promptId !== null) requireOwn(db, promptId)
  const { language } = vaultSettings(db)
  const id =
    promptId ?? addPrompt(db, { id: null, use, text, language, isBuiltIn: false, isHidden: false }, now.today)
  if (promptId !== null) setPromptWords(db, promptId, { use, text }, now.today)
  changed('prompts.changed', { ids: [id] })
  return requirePrompt(db, id)
}

export const hidePrompt: WriteHandler<'prompts.hide'> = (db, { promptId, isHidden }, { now, changed }) => {
  const { use, isBuiltIn } = requirePrompt(db, promptId)
  if (!setPromptHidden(db, promptId, isHidden, now.today)) {
    addPrompt(db, { id: promptId, use, text: '', language: 'en', isBuiltIn, isHidden }, now.today)
  }
  changed('prompts.changed', { ids: [promptId] })
  return requirePrompt(db, promptId)
}

export const removeOwnPrompt: WriteHandler<'prompts.remove'> = (db, { promptId }, { now, changed }) => {
  requireOwn(db, promptId)
  removePrompt(db, promptId, now.today)
  changed('prompts.changed', { ids: [promptId] })
  return {}
}
