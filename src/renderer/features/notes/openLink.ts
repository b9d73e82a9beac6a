import { asBridgeError, system } from '#bridge/index.ts'
import { errorSentence, type Text } from '#i18n/index.ts'
import { toast } from '#ui/index.ts'

/** Hands a link's address to main, which shows it whole and asks before the browser gets it. */
export const openLink = (address: string, text: Text): Promise<void> =>
  system('openLink', { address }).then(
    () => undefined,
    (thrown: unknown) => toast(errorSentence(text, asBridgeError(thrown).plain)),
  )
