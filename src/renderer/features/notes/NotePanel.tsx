import { useEffect, useState, type ReactNode } from 'react'
import './notes.css'
import type { NoteLayer, NoteOwner } from '#shared/contract/notes.ts'
import type { SealedNote } from '#shared/contract/sealing.ts'
import { flushDrafts } from '#bridge/index.ts'
import { NoteEditor, type OpenNote } from '#editor/index.ts'
import { hueStyle } from '#rosette/index.ts'
import { useText } from '#i18n/index.ts'
import { classes, ReadError } from '#ui/index.ts'
import { KeptLine } from './KeptLine.tsx'
import { NoteActs } from './NoteActs.tsx'
import type { NotePlace, SaidHere } from './noteSources.ts'
import { PrintNote, type PaperHead, type PrintedNote } from './PrintNote.tsx'
import { SealedNotes } from './sealed/SealedNotes.tsx'
import { SealedSheet } from './sealed/SealedSheet.tsx'
import { useNoteInHand } from './useNoteInHand.ts'

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
  const [printed, setPrinted] = useState<PrintedNote>()
  const label = t(`notes.layer.${layer}`)
  const { opening, openAnew } = useNoteInHand({ owner, layer, place, label })
  const key = JSON.stringify([owner, layer])
  const [opened, setOpened] = useState<{ readonly key: string; readonly note: SealedNote }>()

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

  return (
    <section
      className={classes('note-panel', goes === undefined && 'sheet')}
      aria-label={t('notes.title')}
      // React's style type knows no custom properties.
      style={hueStyle(hue)}
    >
      {opened?.key === key ? (
        <SealedSheet note={opened.note} owner={owner} place={place} onClose={() => setOpened(undefined)} />
      ) : (
        <>
          <header className="note-head">
            {goes === undefined && <span className="note-layer">{label}</span>}
            <span className="spacer" />
            {goes !== undefined && <span className="small second note-goes">{goes}</span>}
            {opening.kind === 'open' && (
              <>
                <KeptLine inHand={opening.inHand} />
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
              <ReadError error={opening.error} onAgain={openAnew} />
            </div>
          )}
          {layer === 'private' && <SealedNotes owner={owner} onOpened={(note) => setOpened({ key, note })} />}
        </>
      )}
      {printed !== undefined && <PrintNote note={printed} onClose={() => setPrinted(undefined)} />}
    </section>
  )
}
