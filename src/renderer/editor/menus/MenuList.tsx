/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- The editor keeps the focus and hands the keys on (menuBoard.ts); a select would take it. */
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useText } from '#i18n/index.ts'
import { Icon } from '#ui/index.ts'
import type { MenuBoard, OpenMenu } from './menuBoard.ts'

/**
 * The open menu of an editor as a listbox. It never takes the focus: the editor keeps it and points here
 * with `aria-activedescendant`.
 */
export const MenuList = ({
  board,
  editorElement,
}: {
  readonly board: MenuBoard
  readonly editorElement: HTMLElement | null
}) => {
  const menu = useSyncExternalStore(board.subscribe, board.get)
  const id = useId()
  usePointer(editorElement, menu, id)
  return menu === null ? null : <Listbox menu={menu} board={board} id={id} />
}

const optionId = (id: string, index: number): string => `${id}-${index}`

const usePointer = (element: HTMLElement | null, menu: OpenMenu | null, id: string): void => {
  useEffect(() => {
    if (element === null || menu === null) return undefined
    element.setAttribute('aria-controls', id)
    element.setAttribute('aria-autocomplete', 'list')
    element.setAttribute('aria-activedescendant', optionId(id, menu.index))
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'])
        element.removeAttribute(name)
    }
  }, [element, menu, id])
}

type ListboxProps = { readonly menu: OpenMenu; readonly board: MenuBoard; readonly id: string }

const Listbox = ({ menu, board, id }: ListboxProps) => {
  const { t } = useText()
  const list = useRef<HTMLDivElement>(null)
  const [, setScrolled] = useState(0)

  useEffect(() => {
    const again = (): void => setScrolled((times) => times + 1)
    window.addEventListener('scroll', again, { capture: true, passive: true })
    window.addEventListener('resize', again)
    return () => {
      window.removeEventListener('scroll', again, { capture: true })
      window.removeEventListener('resize', again)
    }
  }, [])

  useLayoutEffect(() => {
    const words = menu.place()
    if (list.current !== null && words !== null) place(list.current, words)
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  return (
    <div ref={list} id={id} role="listbox" className="editor-menu" aria-label={t(`editor.menu.${menu.kind}`)}>
      {menu.choices.map((choice, index) => (
        <div
          key={choice.key}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === menu.index}
          className="editor-menu-choice"
          // Pressing must not take the caret out of the text.
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => index !== menu.index && board.point(index)}
          onClick={choice.choose}
        >
          {choice.icon === undefined ? null : <Icon name={choice.icon} />}
          <span className="editor-menu-words">{choice.label}</span>
          {choice.shortcut === undefined ? null : <kbd aria-hidden="true">{choice.shortcut}</kbd>}
        </div>
      ))}
    </div>
  )
}

const gap = 6

/** Below the words, or above where there is more room; never outside the window. */
const place = (list: HTMLElement, words: DOMRect): void => {
  const { offsetHeight: height, offsetWidth: width } = list
  const fitsBelow = words.bottom + gap + height <= window.innerHeight
  const top = fitsBelow ? words.bottom + gap : Math.max(gap, words.top - gap - height)
  const left = Math.max(gap, Math.min(words.left, window.innerWidth - width - gap))
  // Where the caret is does not depend on the direction of the page.
  list.style.inset = `${Math.round(top)}px auto auto ${Math.round(left)}px`
}
