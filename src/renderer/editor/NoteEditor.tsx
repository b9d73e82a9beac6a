import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import './editor.css'
import './find/find.css'
import { FindBar } from './find/FindBar.tsx'
import { NoteFoot } from './foot/NoteFoot.tsx'
import { MenuList } from './menus/MenuList.tsx'
import type { OpenNote } from './openNote.ts'
import { LineButton } from './bubble/LineButton.tsx'
import { ToolBubble } from './bubble/ToolBubble.tsx'
import './bubble/tools.css'

/** Whoever has begun to type, choose or go along a row of tabs while the note was opened is not taken away from it. */
const isSomethingElseInUse = (): boolean =>
  (document.activeElement?.closest('[role="radiogroup"], [role="tablist"], input, textarea') ?? null) !== null

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
    if (!autoFocus || element === null) return undefined
    // Asked at the very moment: until the next frame somebody may have gone elsewhere.
    const frame = requestAnimationFrame(() => {
      if (!isSomethingElseInUse()) note.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [note, autoFocus, element])

  return (
    <>
      <FindBar finder={note.finder} />
      <div className="note-scroll">
        <div ref={place} className="note-place" />
        {!note.isReadOnly && <LineButton note={note} />}
      </div>
      {!note.isReadOnly && <ToolBubble tools={note.tools} />}
      <NoteFoot note={note} />
      <MenuList board={note.board} editorElement={element} />
      <p className="only-read-aloud" role="status">
        {said}
      </p>
    </>
  )
}
