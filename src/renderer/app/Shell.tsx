import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { flushDrafts, system, useAct, useCall } from '#bridge/index.ts'
import { AliasSign, AliasView } from '#features/aliases/index.ts'
import { OffersAfterErasing } from '#features/erase/index.ts'
import { FindOrDo } from '#features/search/index.ts'
import { SessionBeat } from '#features/sessions/index.ts'
import { useText } from '#i18n/index.ts'
import { UndoOffers } from '#features/undo/index.ts'
import { forgetAwaited, GoContext, useCommand, WholeWindowContext, type Place } from '#ui/index.ts'
import { Bloom } from './Bloom.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useArrival } from './arrival.ts'
import { useNextRegion } from './regions.ts'
import { Screen } from './screens.tsx'
import { useCircleKeys, useShellCommands } from './shellCommands.ts'
import { Sidebar } from './Sidebar.tsx'
import { TopStrip } from './TopStrip.tsx'

type ShellProps = { readonly startsAt: Place; readonly justOpened: boolean }

/** The open vault: sidebar, top strip, and the screen of the place one is at. */
export const Shell = ({ startsAt, justOpened }: ShellProps): ReactNode => {
  const { t, language } = useText()
  const [place, setPlace] = useState(startsAt)
  const [isSidebarOut, setIsSidebarOut] = useState(false)
  const [isWhole, setIsWhole] = useState(false)
  const listed = useCall('circles.list', {})
  const circles = listed.value ?? []
  const key = JSON.stringify(place)
  const [isFinding, setIsFinding] = useState(false)
  const content = useRef<HTMLElement>(null)

  const go = useCallback((next: Place) => {
    // Unsaved text is handed over before its editor is taken down.
    void flushDrafts()
    forgetAwaited()
    setPlace(next)
    setIsSidebarOut(false)
  }, [])

  const { run: speak } = useAct('vault.speak')
  useEffect(() => {
    // Names come in the order of the language they are read in.
    void speak({ language })
  }, [speak, language])

  useShellCommands(go)
  useCommand('find', () => setIsFinding(true))
  useNextRegion()
  useCircleKeys(circles, go)
  useArrival(content, key)

  return (
    <GoContext value={go}>
      <AliasView sessionId={place.screen === 'session' ? place.sessionId : null}>
        <SessionBeat />
        <div
          className="shell"
          data-whole={isWhole}
          data-sidebar-out={isSidebarOut}
          role="presentation"
          onKeyDown={(event) => {
            if (event.key === 'Escape') setIsSidebarOut(false)
          }}
        >
          <Sidebar place={place} circles={listed} />
          {isSidebarOut && (
            <button
              type="button"
              className="sidebar-scrim"
              aria-label={t('ui.close')}
              onClick={() => setIsSidebarOut(false)}
            />
          )}
          <div className="beside">
            <AliasSign />
            <TopStrip
              onMenu={() => setIsSidebarOut(true)}
              onLock={() => void system('lock', { reason: 'button' })}
            />
            <main className="shell-content" key={key} ref={content} data-region="content" tabIndex={-1}>
              <ErrorBoundary resetKey={key} onLeave={() => go({ screen: 'today' })}>
                <WholeWindowContext value={setIsWhole}>
                  <Screen place={place} />
                </WholeWindowContext>
              </ErrorBoundary>
            </main>
          </div>
        </div>
        <UndoOffers />
        <OffersAfterErasing />
        {isFinding && <FindOrDo onClose={() => setIsFinding(false)} />}
        {justOpened && <Bloom />}
      </AliasView>
    </GoContext>
  )
}
