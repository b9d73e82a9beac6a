import { useCallback, useEffect, useState } from 'react'
import { asBridgeError, on, type BridgeError } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { useAliasView } from '#ui/index.ts'
import { takeNote, type NoteAsked, type NoteInHand } from './openNotes.ts'

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly inHand: NoteInHand }
  | { readonly kind: 'refused'; readonly error: BridgeError }

/** Takes a note for as long as it is on screen, and takes it anew where its text was replaced. */
export const useNoteInHand = (
  asked: Omit<NoteAsked, 'text' | 'isReadOnly'>,
): { readonly opening: Opening; readonly openAnew: () => void } => {
  const text = useText()
  const { isOn: isReadOnly } = useAliasView()
  const { owner, layer, place, label, sealed, sourcesFrom } = asked
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })
  const [attempt, setAttempt] = useState(0)
  const key = JSON.stringify([owner, layer, place, sealed])

  useEffect(() => {
    let isHere = true
    let inHand: NoteInHand | undefined
    takeNote({ ...asked, text, isReadOnly }).then(
      (taken) => {
        if (!isHere) return taken.leave()
        inHand = taken
        setOpening({ kind: 'open', inHand: taken })
      },
      (thrown: unknown) => {
        if (isHere) setOpening({ kind: 'refused', error: asBridgeError(thrown) })
      },
    )
    return () => {
      isHere = false
      setOpening({ kind: 'opening' })
      inHand?.leave()
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for owner, layer, place and seal, new objects at every render
  }, [key, label, text, sourcesFrom, isReadOnly, attempt])

  const noteId = opening.kind === 'open' ? opening.inHand.noteId : undefined
  const openAnew = useCallback(() => setAttempt((times) => times + 1), [])
  useEffect(
    () =>
      on('notes.replaced', ({ ids }) => {
        if (noteId !== undefined && ids.includes(noteId)) openAnew()
      }),
    [noteId, openAnew],
  )
  return { opening, openAnew }
}
