import { useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { onSystem, system } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { clearToasts, HideContext, PlatformContext, useCommand, useKeyChoices } from '#ui/index.ts'
import { rescueFocus } from './arrival.ts'
import { isKeyOf, silenceCommands } from './commandKeys.ts'

/** Keys that only hold another one: alone they bring nothing back. */
const held = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'])

/**
 * Everything out of sight at once (F8, the eyelid, or main's `hide` while a session runs); any key or press brings
 * it back as it was, the key itself is swallowed. What is hidden stays mounted: no draft and no place is lost.
 */
export const Hidden = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { t } = useText()
  const platform = useContext(PlatformContext)
  const { choices } = useKeyChoices()
  const [isHidden, setIsHidden] = useState(false)
  const lastFocus = useRef<Element>(null)
  const cover = useRef<HTMLDivElement>(null)

  const hide = useCallback(() => {
    lastFocus.current = document.activeElement
    clearToasts()
    setIsHidden(true)
  }, [])
  useCommand('hide', hide)
  useEffect(() => {
    const stops = [onSystem('hide', hide), onSystem('show', () => setIsHidden(false))]
    return () => stops.forEach((stop) => stop())
  }, [hide])

  useEffect(() => {
    document.documentElement.toggleAttribute('data-hidden', isHidden)
    silenceCommands(isHidden)
    if (!isHidden) {
      if (lastFocus.current instanceof HTMLElement) lastFocus.current.focus()
      rescueFocus()
      return undefined
    }
    cover.current?.focus()
    const bringBack = (event: KeyboardEvent | PointerEvent): void => {
      if (event instanceof KeyboardEvent && held.has(event.key)) return
      // A question that lies over the cover is answered there.
      if (event.target instanceof Element && event.target.closest('[role="alertdialog"]') !== null) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event instanceof KeyboardEvent && isKeyOf('lock', event, platform, choices)) {
        void system('lock', { reason: 'shortcut' })
        return
      }
      setIsHidden(false)
    }
    window.addEventListener('keydown', bringBack, { capture: true })
    window.addEventListener('pointerdown', bringBack, { capture: true })
    return () => {
      window.removeEventListener('keydown', bringBack, { capture: true })
      window.removeEventListener('pointerdown', bringBack, { capture: true })
    }
  }, [isHidden, platform, choices])

  return (
    <HideContext value={hide}>
      <div className="hideable" inert={isHidden}>
        {children}
      </div>
      {isHidden && (
        <div className="calm on-veil hidden-cover" ref={cover} tabIndex={-1} role="status">
          <div className="calm-middle">
            <Rosette members={5} size={180} closed look="on-damson" />
            <h1>{t('app.hidden.title')}</h1>
            <p className="lead second">{t('app.hidden.how')}</p>
          </div>
        </div>
      )}
    </HideContext>
  )
}
