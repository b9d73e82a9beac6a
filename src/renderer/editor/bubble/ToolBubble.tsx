import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import { useText } from '#i18n/index.ts'
import { IconButton, useShortcutWords } from '#ui/index.ts'
import { AddressAsked } from './AddressAsked.tsx'
import { bubblePlace } from './bubblePlace.ts'
import type { Tools } from './openTools.ts'
import type { OpenTools } from './toolBoard.ts'

/** The tools of a note over chosen words or at the caret. Pressed by the mouse they leave the focus in the text. */
export const ToolBubble = ({ tools }: { readonly tools: Tools }): ReactNode => {
  const open = useSyncExternalStore(tools.board.subscribe, tools.board.get)
  return open === null ? null : <Bubble tools={tools} open={open} />
}

type BubbleProps = { readonly tools: Tools; readonly open: OpenTools }

const Bubble = ({ tools, open }: BubbleProps): ReactNode => {
  const { asksAddress, takesFocus } = open
  const { t } = useText()
  const keys = useShortcutWords()
  const bubble = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState(0)
  const [isBelow, setIsBelow] = useState(false)

  useEffect(() => {
    const again = (): void => setMoved((times) => times + 1)
    window.addEventListener('scroll', again, { capture: true, passive: true })
    window.addEventListener('resize', again)
    const watch = new ResizeObserver(again)
    if (bubble.current !== null) watch.observe(bubble.current)
    return () => {
      watch.disconnect()
      window.removeEventListener('scroll', again, { capture: true })
      window.removeEventListener('resize', again)
    }
  }, [])
  useLayoutEffect(() => {
    const around = tools.around()
    const element = bubble.current
    if (around === null || element === null) return
    const { offsetWidth: width, offsetHeight: height } = element
    const { innerWidth, innerHeight } = window
    const place = bubblePlace({
      ...around,
      bubble: { width, height },
      window: { width: innerWidth, height: innerHeight },
    })
    // Where the words are does not depend on the direction of the page.
    element.style.inset = `${place.top}px auto auto ${place.left}px`
    setIsBelow(place.isBelow)
    // What is chosen, or the page around it, has moved.
  }, [tools, open, moved])
  useEffect(() => {
    if (takesFocus) bubble.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus()
  }, [takesFocus])

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- What it holds is pressed and typed in; this only keeps the focus where it is.
    <div
      ref={bubble}
      className="tool-bubble"
      onMouseDownCapture={(event) => {
        // Pressing must not take the caret out of the text.
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        tools.backToText()
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          tools.leave(relatedTarget)
      }}
    >
      {asksAddress ? (
        <AddressAsked tools={tools} />
      ) : (
        <Toolbar className="tools" aria-label={t('editor.tools.label')}>
          {tools.choices().map((group) => (
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A fieldset is for a form.
            <div key={group[0]?.key} role="group" className="tool-group">
              {group.map(({ key, icon, label, shortcut, isOn, isPossible, act }) => (
                <IconButton
                  key={key}
                  icon={icon}
                  label={label}
                  shortcut={shortcut === undefined ? undefined : keys(shortcut)}
                  isDisabled={!isPossible}
                  isOn={isOn}
                  tooltipSide={isBelow ? 'bottom' : 'top'}
                  onPress={() => tools.use(act)}
                />
              ))}
            </div>
          ))}
        </Toolbar>
      )}
    </div>
  )
}
