import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import './editor.css'
import { MenuList } from './menus/MenuList.tsx'
import type { OpenNote } from './openNote.ts'

/** Shows an open note. Whoever opened it keeps and closes it; this only puts it into the page. */
export const NoteEditor = ({
  note,
  autoFocus = false,
}: {
  readonly note: OpenNote
  readonly autoFocus?: boolean
}) => {
  const place = useRef<HTMLDivElement>(null)
  const [element, setElement] = useState<HTMLElement | null>(null)
  const said = useSyncExternalStore(note.said.subscribe, note.said.get)

  useEffect(() => {
    const into = place.current
    if (into === null) return undefined
    setElement(note.mount(into))
    return () => {
      note.unmount()
      setElement(null)
    }
  }, [note])

  useEffect(() => {
    if (autoFocus && element !== null) note.focus()
  }, [note, autoFocus, element])

  return (
    <>
      <div ref={place} className="note-place" />
      <MenuList board={note.board} editorElement={element} />
      <p className="only-read-aloud" role="status">
        {said}
      </p>
    </>
  )
}
