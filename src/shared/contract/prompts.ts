import { z } from 'zod'
import { charterClauseKinds } from '../formats/clause.ts'
import { bankUses } from '../formats/prompt.ts'
import { PromptId, SessionId } from '../ids.ts'
import { call, Line, Nothing } from './call.ts'

/** What a prompt is good for; a mini-case is a small case about keeping a confidence. */
export const PromptUse = z.enum([...bankUses, 'mini_case'])
export type PromptUse = z.infer<typeof PromptUse>

export const PromptView = z.strictObject({
  id: PromptId,
  use: PromptUse,
  text: Line,
  /** Those that are brought along never change; each can be hidden. */
  isBuiltIn: z.boolean(),
  isHidden: z.boolean(),
  /** The clause of a charter that a case touches. */
  clauseKind: z.enum(charterClauseKinds).nullable(),
})
export type PromptView = z.infer<typeof PromptView>

const one = { promptId: PromptId }

export const promptCalls = {
  /** Own ones first within each use, then those that are brought along; hidden ones too. */
  'prompts.list': call({ input: Nothing, output: z.array(PromptView).max(5_000) }),
  /** A new one (`promptId` null) or other words; `not-found` for one that is brought along. */
  'prompts.saveOwn': call({
    input: z.strictObject({ promptId: PromptId.nullable(), use: PromptUse, text: Line.min(1) }),
    output: PromptView,
  }),
  'prompts.hide': call({ input: z.strictObject({ ...one, isHidden: z.boolean() }), output: PromptView }),
  /** `not-found` for one that is brought along. */
  'prompts.remove': call({ input: z.strictObject(one), output: Nothing }),
  /**
   * The mini-case of a session: the one that was chosen for it, or the one its circle has not heard for longest. Null where
   * every case is hidden.
   */
  'prompts.miniCase': call({
    input: z.strictObject({ sessionId: SessionId }),
    output: PromptView.nullable(),
  }),
  /** Another one for this session, until it is over. */
  'prompts.useMiniCase': call({
    input: z.strictObject({ sessionId: SessionId, promptId: PromptId }),
    output: PromptView,
  }),
}

export const promptEvents = {
  'prompts.changed': z.strictObject({ ids: z.array(PromptId) }),
}
