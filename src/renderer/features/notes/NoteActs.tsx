import { useState, type ReactNode } from 'react'
import type { NoteView } from '#shared/contract/notes.ts'
import { call } from '#bridge/index.ts'
import { EraseDialog } from '#features/erase/index.ts'
import { useToTrash } from '#features/trash/index.ts'
import { MoreForNote } from './MoreForNote.tsx'
import { NoteHistory } from './NoteHistory.tsx'
import { SealDialog } from './sealed/SealDialog.tsx'
import type { NoteAsked, NoteInHand } from './openNotes.ts'

type NoteActsProps = {
  readonly inHand: NoteInHand
  readonly owner: NoteAsked['owner']
  readonly layer: NoteAsked['layer']
  readonly hue: number
  readonly onPrint: (() => void) | null
}

type Asking =
  | { readonly what: 'history'; readonly note: NoteView }
  | { readonly what: 'strike' }
  | { readonly what: 'seal'; readonly rev: number }

/** What can become of a note as a whole. Its last words are kept before anything is asked. */
export const NoteActs = ({ inHand, owner, layer, hue, onPrint }: NoteActsProps): ReactNode => {
  const [asking, setAsking] = useState<Asking | null>(null)
  const toTrash = useToTrash()
  const close = (): void => setAsking(null)
  const kept = async (work: () => Promise<unknown> | void): Promise<void> => {
    if (await inHand.keeper.keepNow()) await work()
  }
  return (
    <>
      <MoreForNote
        note={inHand.note}
        onPrint={onPrint}
        onHistory={() =>
          void kept(async () =>
            setAsking({ what: 'history', note: await call('notes.open', { owner, layer }) }),
          )
        }
        onSeal={
          layer === 'private'
            ? () => void kept(() => setAsking({ what: 'seal', rev: inHand.keeper.rev() }))
            : null
        }
        onTrash={() => void kept(() => toTrash({ table: 'note', id: inHand.noteId }))}
        onStrike={() => void kept(() => setAsking({ what: 'strike' }))}
      />
      {asking?.what === 'history' && <NoteHistory note={asking.note} hue={hue} onClose={close} />}
      {asking?.what === 'seal' && <SealDialog noteId={inHand.noteId} rev={asking.rev} onClose={close} />}
      {asking?.what === 'strike' && (
        <EraseDialog erasure={{ act: 'strike', noteId: inHand.noteId }} onClose={close} />
      )}
    </>
  )
}
