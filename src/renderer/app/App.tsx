import { lazy, Suspense, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import type { Appearance, SystemState } from '#shared/contract/system.ts'
import type { KeyChoices } from '#shared/keyChoices.ts'
import type { CallOutput } from '#shared/contract/index.ts'
import { answerFlushes, call, dropAllReads, onSystem, system } from '#bridge/index.ts'
import { spokenLanguage } from '#shared/domain/languages.ts'
import { DemoMark, DemoRibbon } from '#features/demo/index.ts'
import { AskAboutHeld } from '#features/held/index.ts'
import { TextContext, useSpeak } from '#i18n/index.ts'
import { AppearanceContext, KeyChoicesContext, PlatformContext, Toasts, type Place } from '#ui/index.ts'
import { AppCommands } from './AppCommands.tsx'
import { CalmScreen } from './CalmScreen.tsx'
import { markCopies } from './copying/markCopies.ts'
import { Door } from './Door.tsx'
import { DroppedFiles } from './DroppedFiles.tsx'
import { Hidden } from './Hidden.tsx'
import { useNewDay } from './newDay.ts'
import { useTheme } from './theme.ts'
import './app.css'

type Phase =
  | { readonly name: 'starting' }
  | { readonly name: 'unreachable' }
  | { readonly name: 'door' }
  | { readonly name: 'open'; readonly startsAt: Place; readonly justOpened: boolean }
  | { readonly name: 'lent' }
  | { readonly name: 'gone' }

/** The open vault's own code comes after the door is on screen, and is there before anybody has typed a passphrase. */
const loadInside = () => import('./inside.ts')
const Shell = lazy(async () => ({ default: (await loadInside()).Shell }))
const LentScreen = lazy(async () => ({ default: (await loadInside()).LentScreen }))

const today: Place = { screen: 'today' }
const noChoices: KeyChoices = {}
const beforeKnown: Appearance = { theme: 'system', language: 'system', textSize: 100 }

/** The whole window: the door, or the open vault, or one calm sentence. */
export const App = (): ReactNode => {
  const [state, setState] = useState<SystemState>()
  const [phase, setPhase] = useState<Phase>({ name: 'starting' })
  const appearance = state?.appearance ?? beforeKnown
  useTheme(appearance.theme)
  useNewDay(dropAllReads)

  useEffect(() => answerFlushes(), [])
  useEffect(() => markCopies(), [])
  useEffect(() => onSystem('vault-gone', () => setPhase({ name: 'gone' })), [])
  useEffect(() => {
    const start = async (): Promise<void> => {
      const answer = call('vault.state', {})
      const known = await system('state', {})
      setState(known)
      // The door does not wait for the vault process: what is typed there waits for it.
      if (!known.isOpen) setPhase((now) => (now.name === 'starting' ? { name: 'door' } : now))
      const { open, isLent, at } = await answer
      if (isLent) return setPhase({ name: 'lent' })
      if (open !== null) {
        const startsAt: Place = at === null ? today : { screen: 'session', ...at }
        setPhase({ name: 'open', startsAt, justOpened: false })
      } else setPhase((now) => (now.name === 'starting' ? { name: 'door' } : now))
      await loadInside()
    }
    start().catch(() => setPhase((now) => (now.name === 'gone' ? now : { name: 'unreachable' })))
  }, [])

  const enter = useCallback(() => {
    dropAllReads()
    setPhase({ name: 'open', startsAt: today, justOpened: true })
  }, [])
  const comeBack = useCallback(({ sessionId }: CallOutput<'lending.end'>) => {
    dropAllReads()
    setPhase({ name: 'open', startsAt: { screen: 'session', sessionId }, justOpened: false })
  }, [])
  const setAppearance = useCallback((next: Appearance) => {
    setState((now) => (now === undefined ? now : { ...now, appearance: next }))
    void system('setAppearance', next)
  }, [])
  const setChoices = useCallback((next: KeyChoices) => {
    setState((now) => (now === undefined ? now : { ...now, keys: next }))
    void system('setKeys', { keys: next })
  }, [])

  const speak = useSpeak()
  const text = useContext(TextContext)
  useEffect(() => {
    if (state !== undefined) speak(spokenLanguage(state.appearance.language, state.systemLanguage))
  }, [state, speak])

  const screen = (): ReactNode => {
    if (text === null) return <main className="calm on-veil" />
    if (phase.name === 'unreachable') {
      return <CalmScreen title={text.t('app.bridge.title')} says={text.t('app.bridge.what')} />
    }
    if (phase.name === 'gone') {
      return (
        <CalmScreen
          title={text.t('app.gone.title')}
          says={text.t('app.gone.what')}
          act={text.t('app.gone.open')}
          onAct={() => void system('lock', { reason: 'button' })}
        />
      )
    }
    if (phase.name === 'starting' || state === undefined) return <main className="calm on-veil" />
    if (phase.name === 'door') return <Door state={state} onStateChange={setState} onOpened={enter} />
    return (
      <Hidden>
        {/* The vault that is open is the one that was opened last. */}
        {phase.name === 'lent' ? state.vaults[0]?.isDemo === true && <DemoMark /> : <DemoRibbon />}
        <Suspense fallback={<main className="calm on-veil" />}>
          {phase.name === 'lent' ? (
            <LentScreen onBack={comeBack} />
          ) : (
            <Shell startsAt={phase.startsAt} justOpened={phase.justOpened} />
          )}
        </Suspense>
      </Hidden>
    )
  }

  return (
    <PlatformContext value={state?.platform ?? 'linux'}>
      <AppearanceContext value={{ appearance, setAppearance }}>
        <KeyChoicesContext value={{ choices: state?.keys ?? noChoices, setChoices }}>
          <AppCommands isLent={phase.name === 'lent'} />
          <DroppedFiles />
          {screen()}
          <AskAboutHeld isLent={phase.name === 'lent'} />
          <Toasts />
        </KeyChoicesContext>
      </AppearanceContext>
    </PlatformContext>
  )
}
