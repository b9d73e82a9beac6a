import type { SessionId } from '#shared/ids.ts'
import type { FromVaultProcess } from '#shared/contract/system.ts'
import { afterwards, type Handlers } from '#vault/gate/registered.ts'
import type { ClockWatch } from '#vault/running/clockWatch.ts'
import type { Policies, WriteTools } from '#vault/policies.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { addGuest } from './addGuest.ts'
import { listSessions } from './listSessions.ts'
import {
  cancelSession,
  closeSession,
  pauseSession,
  resumeSession,
  wrapUpSession,
  type AtClosing,
} from './moveSession.ts'
import { planSession } from './planSession.ts'
import { getSession } from './sessionView.ts'
import { setSomebodysAttendance } from './setSomebodysAttendance.ts'
import { startSession } from './startSession.ts'
import { updateSession } from './updateSession.ts'

export type AroundSessions = {
  readonly tellMain: (message: FromVaultProcess) => void
  /** A session has been closed, and that is committed: the moment for an automatic backup. */
  readonly onClosed: () => void
  /** Within the closing itself: versions of the session's notes. */
  readonly atClosing: AtClosing
  readonly watch: ClockWatch
}

export const sessionHandlers = (
  { read, write, undoable }: Policies,
  { tellMain, onClosed, atClosing, watch }: AroundSessions,
) => {
  // People sit together while it runs and is wrapped up; a pause may leave the computer alone, so it locks as ever.
  const together = () => tellMain({ kind: 'session-running', running: true })
  const apart = () => tellMain({ kind: 'session-running', running: false })
  const closed = () => {
    apart()
    onClosed()
  }
  /** Before the session moves, the clock is looked at; afterwards it is looked at anew. */
  const byTheClock =
    <Input extends { readonly sessionId: SessionId }, Output>(
      move: (db: WriteDb, input: Input, tools: WriteTools) => Output,
    ) =>
    (db: WriteDb, input: Input, tools: WriteTools): Output => {
      watch.look(db, input.sessionId, tools)
      const moved = move(db, input, tools)
      watch.forget()
      return moved
    }
  return {
    'sessions.list': read(listSessions),
    'sessions.get': read(getSession),
    'sessions.plan': write(undoable(planSession, 'session-planned')),
    'sessions.update': write(undoable(updateSession, 'session-changed')),
    'sessions.start': afterwards(write(byTheClock(startSession)), together),
    'sessions.pause': afterwards(write(byTheClock(pauseSession)), apart),
    'sessions.resume': afterwards(write(byTheClock(resumeSession)), together),
    'sessions.wrapUp': afterwards(write(byTheClock(wrapUpSession)), together),
    'sessions.close': afterwards(write(closeSession(atClosing)), closed),
    'sessions.cancel': write(undoable(cancelSession, 'session-cancelled')),
    'sessions.setAttendance': write(undoable(setSomebodysAttendance, 'attendance-set')),
    'sessions.addGuest': write(undoable(addGuest, 'guest-added')),
  } satisfies Partial<Handlers>
}
