import { useCallback, useEffect, useState } from 'react'
import type { UndoableAct } from '#shared/contract/undo.ts'
import type { UndoToken } from '#shared/ids.ts'
import { asBridgeError, call, on } from '#bridge/index.ts'
import { errorSentence, useText } from '#i18n/index.ts'
import { toast, useCommand } from '#ui/index.ts'
import { createOffers } from './offers.ts'

/** A step that comes out of what one is writing stands there: a message would only lie over the page. */
const isSeenInNote = (act: UndoableAct): boolean =>
  act === 'step-made' &&
  document.activeElement instanceof HTMLElement &&
  document.activeElement.isContentEditable

/** Minutes change before one's eyes, one after the other, in the programme and beside the clock. */
const isSeenInPlace = (act: UndoableAct): boolean =>
  act === 'agenda-length-set' &&
  document.activeElement !== null &&
  document.activeElement.closest('.programme, .live-agenda, .live-acts') !== null

/** Says what was done, with Undo; once, in the shell. The command `undo` takes the last act back. */
export const UndoOffers = (): null => {
  const text = useText()
  const [offers] = useState(createOffers)
  const [hasOffers, setHasOffers] = useState(false)

  const undo = useCallback(
    (token: UndoToken): void => {
      offers.take(token)
      setHasOffers(offers.has())
      call('undo.run', { token }).then(
        () => toast(text.t('undo.undone')),
        (thrown: unknown) => {
          const error = asBridgeError(thrown)
          if (error.code !== 'locked') toast(errorSentence(text, error.plain))
        },
      )
    },
    [offers, text],
  )
  useCommand(
    'undo',
    hasOffers
      ? () => {
          const last = offers.take()
          if (last !== undefined) undo(last)
        }
      : null,
  )
  useEffect(() => {
    const stopOffers = on('undo.offered', ({ token, act, day }) => {
      offers.add(token)
      setHasOffers(true)
      const values = day === null ? {} : { day: text.date(day, 'weekday') }
      if (!isSeenInNote(act) && !isSeenInPlace(act))
        toast(text.t(`undo.did.${act}`, values), () => undo(token))
    })
    const stopCleared = on('undo.cleared', () => {
      offers.clear()
      setHasOffers(false)
    })
    return () => {
      stopOffers()
      stopCleared()
    }
  }, [text, offers, undo])

  return null
}
