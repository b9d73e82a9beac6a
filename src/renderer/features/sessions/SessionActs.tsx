import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { SessionView } from '#shared/contract/sessions.ts'
import { flushDrafts, useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { CloseOverHeld } from '#features/held/index.ts'
import { useToTrash } from '#features/trash/index.ts'
import {
  Button,
  Dialog,
  ErrorNotice,
  Menu,
  runCommand,
  useCommand,
  useCommandKey,
  useGo,
  type MenuEntry,
} from '#ui/index.ts'
import { EditSession } from './EditSession.tsx'
import { PauseOther } from './PauseOther.tsx'
import { useResume } from './useResume.tsx'
import { useUnwriting } from './useUnwriting.tsx'

type Asking = 'before-charter' | 'pause-other' | 'cancel' | 'edit' | 'held' | null

type SessionActsProps = {
  readonly session: SessionView
  /** Chosen while it is wrapped up: how long each had the word stays with this session. */
  readonly isAirtimeKept: boolean
  /** Nothing is written just now: the main act is to go back on the record. */
  readonly isOffRecord: boolean
}

/** What the state of a session allows: one main act, and the quieter ones beside it. */
export const SessionActs = ({ session, isAirtimeKept, isOffRecord }: SessionActsProps): ReactNode => {
  const { t } = useText()
  const [asking, setAsking] = useState<Asking>(null)
  const starting = useAct('sessions.start')
  const resuming = useResume(session.id)
  const unwriting = useUnwriting(session.id, session.status === 'wrap_up')
  const keyOf = useCommandKey()
  const closing = useAct('sessions.close')
  const cancelling = useAct('sessions.cancel')
  const acts = useRef<HTMLDivElement>(null)
  const one = { sessionId: session.id }
  const go = useGo()
  const toTrash = useToTrash()

  const start = async (beforeCharter: boolean, pauseOther: boolean): Promise<void> => {
    const started = await starting.run({ ...one, beforeCharter, pauseOther })
    if (started.ok) return setAsking(null)
    const { reason } = started.error
    if (reason !== 'before-charter' && reason !== 'another-session-runs') return
    // No failure, but a question; before a charter it comes first.
    starting.clear()
    setAsking(reason === 'before-charter' ? 'before-charter' : 'pause-other')
  }
  const close = async (): Promise<void> => {
    // The automatic backup that follows should hold the last words too.
    await flushDrafts()
    const closed = await closing.run({ ...one, isAirtimeKept })
    if (closed.ok || closed.error.reason !== 'held-lines') return
    // No failure, but a question.
    closing.clear()
    setAsking('held')
  }
  const cancel = async (): Promise<void> => {
    const { ok } = await cancelling.run(one)
    if (ok) setAsking(null)
  }

  const throwAway = async (): Promise<void> => {
    if (await toTrash({ table: 'session', id: session.id })) {
      go({ screen: 'circle', circleId: session.circleId })
    }
  }
  const throwAwayEntry: MenuEntry = {
    id: 'trash',
    label: t('trash.move'),
    icon: 'trash',
    onChoose: () => void throwAway(),
  }

  const inState = (states: readonly SessionView['status'][], act: () => unknown): (() => void) | null =>
    states.includes(session.status) ? () => void act() : null
  useCommand(
    'begin-session',
    inState(['planned'], () => start(false, false)),
  )
  useCommand(
    'programme',
    inState(['planned'], () => go({ screen: 'programme', sessionId: session.id })),
  )
  useCommand(
    'edit-session',
    inState(['planned'], () => setAsking('edit')),
  )
  useCommand(
    'cancel-session',
    inState(['planned'], () => setAsking('cancel')),
  )
  useCommand(
    'resume-session',
    inState(['wrap_up'], () => resuming.goOn(false)),
  )
  useCommand('close-session', inState(['wrap_up'], close))

  // The button that was pressed goes with the state it led out of, and would take the focus along.
  const before = useRef(session.status)
  useEffect(() => {
    if (before.current === session.status) return
    before.current = session.status
    if (document.activeElement === document.body) acts.current?.querySelector('button')?.focus()
  }, [session.status])

  return (
    <div className="session-acts" ref={acts}>
      <div className="across">
        {session.status === 'planned' && (
          <>
            <Button
              look="quiet"
              icon="list"
              onPress={() => go({ screen: 'programme', sessionId: session.id })}
            >
              {t('agenda.open')}
            </Button>
            <Button look="prime" isBusy={starting.isBusy} onPress={() => void start(false, false)}>
              {t('sessions.act.start')}
            </Button>
            <Menu
              label={t('sessions.act.more')}
              entries={[
                { id: 'edit', label: t('sessions.act.edit'), icon: 'pen', onChoose: () => setAsking('edit') },
                {
                  id: 'cancel',
                  label: t('sessions.act.cancel'),
                  icon: 'close',
                  onChoose: () => setAsking('cancel'),
                },
                throwAwayEntry,
              ]}
            />
          </>
        )}
        {(session.status === 'closed' || session.status === 'cancelled') && (
          <Menu label={t('sessions.act.more')} entries={[throwAwayEntry]} />
        )}
        {session.status === 'wrap_up' && (
          <>
            <Button look="quiet" isBusy={resuming.isBusy} onPress={() => resuming.goOn(false)}>
              {t('sessions.act.back')}
            </Button>
            <Button
              look={isOffRecord ? 'quiet' : 'prime'}
              isBusy={closing.isBusy}
              onPress={() => void close()}
            >
              {t('sessions.act.close')}
            </Button>
            <Menu
              label={t('sessions.act.more')}
              entries={[
                {
                  id: 'unwrite',
                  label: `${t('commands.unwrite')} · ${keyOf('unwrite') ?? ''}`,
                  icon: 'leaf',
                  onChoose: () => void runCommand('unwrite'),
                },
              ]}
            />
          </>
        )}
      </div>
      {unwriting}
      <ErrorNotice error={starting.error ?? resuming.error ?? closing.error ?? cancelling.error} />
      {asking === 'held' && (
        <CloseOverHeld
          sessionId={session.id}
          onGone={() => {
            setAsking(null)
            void close()
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'edit' && <EditSession session={session} onClose={() => setAsking(null)} />}
      <Dialog
        isOpen={asking === 'before-charter'}
        onClose={() => setAsking(null)}
        title={t('sessions.before.title')}
        says={t('sessions.before.says')}
        acts={
          <>
            <Button look="quiet" autoFocus onPress={() => setAsking(null)}>
              {t('sessions.before.wait')}
            </Button>
            <Button isBusy={starting.isBusy} onPress={() => void start(true, false)}>
              {t('sessions.before.begin')}
            </Button>
          </>
        }
      />
      <PauseOther
        isOpen={asking === 'pause-other'}
        isBusy={starting.isBusy}
        onPause={() => void start(true, true)}
        onClose={() => setAsking(null)}
      />
      {resuming.question}
      <Dialog
        isOpen={asking === 'cancel'}
        onClose={() => setAsking(null)}
        title={t('sessions.cancel.title')}
        says={t('sessions.cancel.says')}
        acts={
          <>
            <Button look="quiet" autoFocus onPress={() => setAsking(null)}>
              {t('sessions.cancel.keep')}
            </Button>
            <Button isBusy={cancelling.isBusy} onPress={() => void cancel()}>
              {t('sessions.cancel.act')}
            </Button>
          </>
        }
      />
    </div>
  )
}
