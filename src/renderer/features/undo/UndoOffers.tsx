import { useContext, useEffect } from 'react'
import type { UndoToken } from '#shared/ids.ts'
import { asBridgeError, call, on } from '#bridge/index.ts'
import { errorSentence, useText } from '#i18n/index.ts'
import { matchesShortcut, PlatformContext, toast } from '#ui/index.ts'
import { isWriting } from './isWriting.ts'
import { createOffers } from './offers.ts'

/** Says what was done, with Undo; once, in the shell. Ctrl Z takes the last act back where nobody is writing. */
export const UndoOffers = (): null => {
  const text = useText()
  const platform = useContext(PlatformContext)

  useEffect(() => {
    const offers = createOffers()
    const undo = (token: UndoToken): void => {
      offers.take(token)
      call('undo.run', { token }).then(
        () => toast(text.t('undo.undone')),
        (thrown: unknown) => {
          const error = asBridgeError(thrown)
          if (error.code !== 'locked') toast(errorSentence(text, error.plain))
        },
      )
    }
    const stopOffers = on('undo.offered', ({ token, act }) => {
      offers.add(token)
      toast(text.t(`undo.did.${act}`), () => undo(token))
    })
    const stopCleared = on('undo.cleared', offers.clear)
    const listen = (event: KeyboardEvent): void => {
      if (!matchesShortcut(event, 'Mod+Z', platform) || isWriting(document.activeElement)) return
      const last = offers.take()
      if (last === undefined) return
      event.preventDefault()
      undo(last)
    }
    window.addEventListener('keydown', listen)
    return () => {
      stopOffers()
      stopCleared()
      window.removeEventListener('keydown', listen)
    }
  }, [text, platform])

  return null
}
