import { useEffect, useRef, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { IconButton } from '#ui/index.ts'
import { useTakesRoom } from '../takesRoom.ts'
import type { Finder } from './finder.ts'

/** The bar above the text while somebody looks for words in it. */
export const FindBar = ({ finder }: { readonly finder: Finder }): ReactNode => {
  const { t } = useText()
  const state = useSyncExternalStore(finder.subscribe, finder.get)
  const bar = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const isOpen = state !== null

  useTakesRoom(bar, '--find-height', isOpen)
  useEffect(() => {
    if (isOpen) field.current?.select()
  }, [isOpen])
  if (state === null) return null

  const { query, count, at } = state
  const press = (event: KeyboardEvent): void => {
    const isMod = event.ctrlKey || event.metaKey
    if (event.key === 'Escape') finder.close()
    else if (event.key === 'Enter' && isMod) finder.takeCaretThere()
    else if (event.key === 'Enter' || event.key === 'F3' || (isMod && event.key.toLowerCase() === 'g'))
      finder.step(event.shiftKey ? -1 : 1)
    else if (isMod && event.key.toLowerCase() === 'f') field.current?.select()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search ref={bar} className="find-bar">
      <input
        ref={field}
        className="find-field"
        value={query}
        aria-label={t('editor.find.label')}
        placeholder={t('editor.find.label')}
        spellCheck={false}
        autoFocus
        onChange={(event) => finder.look(event.target.value)}
        onKeyDown={press}
      />
      <span className="find-count" role="status">
        {query.trim() === '' ? '' : t('editor.find.count', { count, at: at + 1 })}
      </span>
      <IconButton
        icon="back"
        label={t('editor.find.previous')}
        shortcut="Shift F3"
        isDisabled={count < 2}
        onPress={() => finder.step(-1)}
      />
      <IconButton
        icon="forward"
        label={t('editor.find.next')}
        shortcut="F3"
        isDisabled={count < 2}
        onPress={() => finder.step(1)}
      />
      <IconButton icon="close" label={t('editor.find.close')} shortcut="Esc" onPress={finder.close} />
    </search>
  )
}
