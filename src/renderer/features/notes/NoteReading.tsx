import { useMemo, type ReactNode } from 'react'
import type { NoteDoc } from '#shared/contract/notes.ts'
import { ReadOnlyNote } from '#editor/index.ts'
import { hueStyle } from '#rosette/index.ts'
import { useReadingNames } from './readingNames.ts'

type NoteReadingProps = { readonly doc: NoteDoc; readonly hue: number }

/** A stored document to be read only, with names and next steps as they are called today. */
export const NoteReading = ({ doc, hue }: NoteReadingProps): ReactNode => {
  const docs = useMemo(() => [doc], [doc])
  const names = useReadingNames(docs)
  return (
    // React's style type knows no custom properties.
    <div style={hueStyle(hue)}>
      <ReadOnlyNote doc={doc} names={names} />
    </div>
  )
}
