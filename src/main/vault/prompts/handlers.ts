import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { getMiniCase, takeMiniCase } from './miniCases.ts'
import { hidePrompt, listPrompts, removeOwnPrompt, saveOwnPrompt } from './ownPrompts.ts'

export const promptHandlers = ({ read, write, undoable }: Policies) =>
  ({
    'prompts.list': read(listPrompts),
    'prompts.saveOwn': write(undoable(saveOwnPrompt, 'prompt-saved')),
    'prompts.hide': write(undoable(hidePrompt, 'prompt-hidden')),
    'prompts.remove': write(undoable(removeOwnPrompt, 'prompt-removed')),
    'prompts.miniCase': read(getMiniCase),
    'prompts.useMiniCase': write(undoable(takeMiniCase, 'mini-case-taken')),
  }) satisfies Partial<Handlers>
