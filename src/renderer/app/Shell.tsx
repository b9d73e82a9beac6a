import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import type { MenuCommand } from '#shared/contract/system.ts'
import { flushDrafts, onSystem, system, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { UndoOffers } from '#features/undo/index.ts'
import { GoContext, useShortcut, type Place, Toasts } from '#ui/index.ts'
import { Bloom } from './Bloom.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useNextRegion } from './regions.ts'
import { Screen } from './screens.tsx'
import { Sidebar } from './Sidebar.tsx'
import { TopStrip } from './TopStrip.tsx'

const placeOfCommand: Partial<Record<MenuCommand, Place>> = {
  settings: { screen: 'settings' },
  today: { screen: 'today' },
  'next-steps': { screen: 'steps' },
  'new-next-step': { screen: 'steps' },
  vault: { screen: 'vault' },
}

const places: readonly Place[] = [{ screen: 'today' }, { screen: 'steps' }]

/** The open vault: sidebar, top strip, and the screen of the place one is at. */
export const Shell = ({ justOpened }: { readonly justOpened: boolean }): ReactNode => {
  const { t } = useText()
  const [place, setPlace] = useState<Place>({ screen: 'today' })
  const [isSidebarOut, setIsSidebarOut] = useState(false)
  const circles = useCall('circles.list', {}).value ?? []
  const key = JSON.stringify(place)
  const content = useRef<HTMLElement>(null)

  const go = useCallback((next: Place) => {
    // Unsaved text is handed over before its editor is taken down.
    void flushDrafts()
    setPlace(next)
    setIsSidebarOut(false)
  }, [])
  const lock = (reason: 'button' | 'shortcut'): void => void system('lock', { reason })

  useShortcut('Lock', () => lock('shortcut'))
  useShortcut('Mod+,', () => go({ screen: 'settings' }))
  useNextRegion()
  useEffect(
    () =>
      onSystem('command', ({ command }) => {
        const next = placeOfCommand[command]
        if (next !== undefined) go(next)
        if (command === 'lock') void system('lock', { reason: 'shortcut' })
      }),
    [go],
  )
  // The button that led here went with its screen: Tab goes on from the new one.
  useEffect(() => {
    if (document.activeElement === document.body) content.current?.focus({ preventScroll: true })
  }, [key])

  return (
    <GoContext value={go}>
      {[...places, ...circles.map(({ id }): Place => ({ screen: 'circle', circleId: id }))]
        .slice(0, 9)
        .map((target, index) => (
          <PlaceShortcut
            key={JSON.stringify(target)}
            shortcut={`Mod+${index + 1}`}
            onPress={() => go(target)}
          />
        ))}
      <div
        className="shell"
        data-sidebar-out={isSidebarOut}
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Escape') setIsSidebarOut(false)
        }}
      >
        <Sidebar place={place} circles={circles} />
        {isSidebarOut && (
          <button
            type="button"
            className="sidebar-scrim"
            aria-label={t('ui.close')}
            onClick={() => setIsSidebarOut(false)}
          />
        )}
        <div className="beside">
          <TopStrip onMenu={() => setIsSidebarOut(true)} onLock={() => lock('button')} />
          <main className="shell-content" key={key} ref={content} data-region="content" tabIndex={-1}>
            <ErrorBoundary resetKey={key} onLeave={() => go({ screen: 'today' })}>
              <Screen place={place} />
            </ErrorBoundary>
          </main>
        </div>
      </div>
      <Toasts />
      <UndoOffers />
      {justOpened && <Bloom />}
    </GoContext>
  )
}

const PlaceShortcut = ({
  shortcut,
  onPress,
}: {
  readonly shortcut: string
  readonly onPress: () => void
}): ReactNode => {
  useShortcut(shortcut, onPress)
  return null
}
