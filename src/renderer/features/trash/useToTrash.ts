import type { TrashedThing } from '#shared/contract/trash.ts'
import { useAct } from '#bridge/index.ts'
import { errorSentence, useText } from '#i18n/index.ts'
import { toast } from '#ui/index.ts'

/** Moves something into the trash; what went wrong is said. Resolves with whether it is there now. */
export const useToTrash = (): ((thing: TrashedThing) => Promise<boolean>) => {
  const text = useText()
  const { run } = useAct('trash.move')
  return async (thing) => {
    const outcome = await run(thing)
    if (!outcome.ok) toast(errorSentence(text, outcome.error.plain))
    return outcome.ok
  }
}
