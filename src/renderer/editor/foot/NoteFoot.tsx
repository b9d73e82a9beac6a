import { useRef, useSyncExternalStore, type ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { useShortcutWords } from '#ui/index.ts'
import type { OpenNote } from '../openNote.ts'
import { useTakesRoom } from '../takesRoom.ts'

/** The quiet line below the text: where the link at the caret leads, or how many words there are, if asked. */
export const NoteFoot = ({ note }: { readonly note: OpenNote }): ReactNode => {
  const { t, number } = useText()
  const keys = useShortcutWords()
  const foot = useRef<HTMLParagraphElement>(null)
  useTakesRoom(foot, '--foot-height', true)
  const address = useSyncExternalStore(note.link.subscribe, note.link.get)
  const count = useSyncExternalStore(note.words.subscribe, note.words.get)
  const says =
    address === null
      ? count === null
        ? ''
        : count.selected === null
          ? t('editor.words.whole', { count: count.whole, shown: number(count.whole) })
          : t('editor.words.selected', {
              count: count.selected,
              shown: number(count.selected),
              whole: number(count.whole),
            })
      : t('editor.link.leads', { open: keys('Mod+Enter'), off: keys('Mod+Shift+K') })
  return (
    <p ref={foot} className="note-foot" role="status" data-empty={says === ''}>
      {address !== null && <span className="note-address">{address}</span>}
      {says}
    </p>
  )
}
