import { useEffect, useState, type ReactNode } from 'react'
import './notes.css'
import type { NoteLayer, NoteOwner } from '#shared/contract/notes.ts'
import { asBridgeError, flushDrafts, on, type BridgeError } from '#bridge/index.ts'
import { NoteEditor, type OpenNote } from '#editor/index.ts'
import { hueStyle } from '#rosette/index.ts'
import { useText } from '#i18n/index.ts'
import { classes, ReadError } from '#ui/index.ts'
import { KeptLine } from './KeptLine.tsx'
import { NoteActs } from './NoteActs.tsx'
import type { NotePlace, SaidHere } from './noteSources.ts'
import { PrintNote, type PaperHead, type PrintedNote } from './PrintNote.tsx'
import { takeNote, type NoteInHand } from './openNotes.ts'

type NotePanelProps = {
  readonly owner: NoteOwner
  readonly layer: NoteLayer
  readonly place: NotePlace
  readonly hue: number
  readonly autoFocus?: boolean
  /** How its page is headed, where it may be printed. */
  readonly onPaper?: PaperHead
  /** Where its text will go, when the layer itself stands elsewhere already: on a tab of the same sheet. */
  readonly goes?: string
  /** What people say here, written down beside the note. */
  readonly said?: SaidHere
}

type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly inHand: NoteInHand }
  | { readonly kind: 'refused'; readonly error: BridgeError }

/** A note as a sheet of paper, open for writing. */
export const NotePanel = ({
  owner,
  layer,
  place,
  hue,
  autoFocus = false,
  onPaper,
  goes,
  said = null,
}: NotePanelProps): ReactNode => {
  const text = useText()
  const { t } = text
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })
  const [attempt, setAttempt] = useState(0)
  const [printed, setPrinted] = useState<PrintedNote>()
  const label = t(`notes.layer.${layer}`)
  const key = JSON.stringify([owner, layer, place])

  useEffect(() => {
    let isHere = true
    let inHand: NoteInHand | undefined
    takeNote({ owner, layer, place, label, text }).then(
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
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for owner, layer and place, new objects at every render
  }, [key, label, text, attempt])

  const print = (note: OpenNote, paper: PaperHead): void => {
    // What is printed is what is kept.
    void flushDrafts()
    setPrinted({ owner, layer, doc: note.read(), ...paper })
  }
  const offerSaid = opening.kind === 'open' ? opening.inHand.offerSaid : undefined
  useEffect(() => {
    offerSaid?.(said)
    return () => offerSaid?.(null)
  }, [offerSaid, said])
  const noteId = opening.kind === 'open' ? opening.inHand.noteId : undefined
  useEffect(
    () =>
      on('notes.replaced', ({ ids }) => {
        if (noteId !== undefined && ids.includes(noteId)) setAttempt((times) => times + 1)
      }),
    [noteId],
  )

  return (
    <section
      className={classes('note-panel', goes === undefined && 'sheet')}
      aria-label={t('notes.title')}
      // React's style type knows no custom properties.
      style={hueStyle(hue)}
    >
      <header className="note-head">
        {goes === undefined && <span className="note-layer">{label}</span>}
        <span className="spacer" />
        {goes !== undefined && <span className="small second note-goes">{goes}</span>}
        {opening.kind === 'open' && (
          <>
            <KeptLine keeper={opening.inHand.keeper} />
            <NoteActs
              inHand={opening.inHand}
              owner={owner}
              layer={layer}
              hue={hue}
              onPrint={onPaper === undefined ? null : () => print(opening.inHand.note, onPaper)}
            />
          </>
        )}
      </header>
      {opening.kind === 'open' && <NoteEditor note={opening.inHand.note} autoFocus={autoFocus} />}
      {opening.kind === 'refused' && (
        <div className="note-refused">
          <ReadError error={opening.error} onAgain={() => setAttempt((times) => times + 1)} />
        </div>
      )}
      {printed !== undefined && <PrintNote note={printed} onClose={() => setPrinted(undefined)} />}
    </section>
  )
}
