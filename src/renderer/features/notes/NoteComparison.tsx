import { useMemo, type ReactNode } from 'react'
import type { NoteDoc } from '#shared/contract/notes.ts'
import { ComparedNotes } from '#editor/index.ts'
import { hueStyle } from '#rosette/index.ts'
import { useReadingNames } from './readingNames.ts'

type NoteComparisonProps = { readonly before: NoteDoc; readonly after: NoteDoc; readonly hue: number }

/** How one version of a note became another, with names and next steps as they are called today. */
export const NoteComparison = ({ before, after, hue }: NoteComparisonProps): ReactNode => {
  const docs = useMemo(() => [before, after], [before, after])
  const names = useReadingNames(docs)
  return (
    // React's style type knows no custom properties.
    <div style={hueStyle(hue)}>
      <ComparedNotes before={before} after={after} names={names} />
    </div>
  )
}
