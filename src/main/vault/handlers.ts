import { SubrosaError } from '#shared/errors.ts'
import type { Handlers } from '#vault/gate/registered.ts'
import { agendaHandlers } from './agenda/handlers.ts'
import { aliasHandlers } from './aliases/handlers.ts'
import { automaticBackup, backupHandlers } from './backup/handlers.ts'
import { readPagesIfDue } from './backup/readPages.ts'
import { calendarHandlers } from './calendar/handlers.ts'
import { boardHandlers } from './board/handlers.ts'
import { circleHandlers } from './circles/handlers.ts'
import { consentHandlers } from './consent/handlers.ts'
import { contributionHandlers } from './contributions/handlers.ts'
import { fillWithDemo } from './demo/fillWithDemo.ts'
import { eraseHandlers } from './erase/handlers.ts'
import type { Environment } from './environment.ts'
import { formatHandlers } from './formats/handlers.ts'
import { heldHandlers } from './held/handlers.ts'
import { createHeldLines } from './held/heldLines.ts'
import { createInsertions } from './insertions.ts'
import { holdHandlers } from './holds/handlers.ts'
import { lendingHandlers } from './lending/handlers.ts'
import { noteHandlers } from './notes/handlers.ts'
import { createVersionKeeper } from './notes/versionKeeper.ts'
import { packetHandlers } from './packets/handlers.ts'
import { peopleHandlers } from './people/handlers.ts'
import { createPolicies } from './policies.ts'
import { prepareHandlers } from './prepare/handlers.ts'
import { printingHandlers } from './printing/handlers.ts'
import { promptHandlers } from './prompts/handlers.ts'
import { createClockWatch } from './running/clockWatch.ts'
import { runningHandlers } from './running/handlers.ts'
import { roleHandlers } from './roles/handlers.ts'
import { sealingHandlers } from './sealing/handlers.ts'
import { searchHandlers } from './search/handlers.ts'
import { retentionHandlers, runFading } from './retention/handlers.ts'
import { sessionHandlers } from './sessions/handlers.ts'
import { stepHandlers } from './steps/handlers.ts'
import { todayHandlers } from './today/handlers.ts'
import { togetherHandlers } from './together/handlers.ts'
import { topicHandlers } from './topics/handlers.ts'
import { shuffleUnnamed } from './storage/contributions.ts'
import { closeTurns } from './storage/moveTurn.ts'
import { createTraces } from './traces.ts'
import { trashHandlers } from './trash/handlers.ts'
import { turnHandlers } from './turns/handlers.ts'
import { undoHandlers } from './undo/handlers.ts'
import { createUndoShelf } from './undoShelf.ts'
import { copiedElsewhere } from './vault/copiedElsewhere.ts'
import { createDoorkeeper } from './vault/doorkeeper.ts'
import { keptAsideBeside } from './vault/keptAside.ts'
import { wrapUpHandlers } from './wrapUp/handlers.ts'
import { vaultHandlers } from './vault/handlers.ts'

/** Every call with its handler; one that is missing does not compile. Each area's own file reads as its policy. */
export const createHandlers = (environment: Environment): Handlers => {
  const undo = createUndoShelf()
  const policies = createPolicies(environment.room, environment.announce, undo)
  const automatic = automaticBackup(environment)
  const versions = createVersionKeeper()
  const leaveNoTrace = createTraces(environment)
  const watch = createClockWatch(environment.clockMs)
  const insertions = createInsertions(environment.clockMs)
  const doorkeeper = createDoorkeeper(environment.clockMs)
  const held = createHeldLines((count) => environment.tellMain({ kind: 'held-lines', count }))
  const fading = { undo, leaveNoTrace }
  return {
    ...vaultHandlers(policies, environment, doorkeeper, {
      // One after another: the backup of the day no longer holds what has faded.
      afterOpening: () => {
        insertions.begin()
        void runFading(environment, fading)
        void automatic.runIfDue()
        void readPagesIfDue(environment)
      },
      afterRewrap: automatic.renewWordsFile,
      afterRekey: (_room, tools) => automatic.withinJob(tools),
      fillWithDemo: fillWithDemo(createHandlers),
    }),
    ...peopleHandlers(policies),
    ...aliasHandlers(policies, environment.aliasView),
    ...circleHandlers(policies),
    ...sessionHandlers(policies, {
      tellMain: environment.tellMain,
      onClosed: () => void automatic.run(),
      atClosing: (db, sessionId, now) => {
        // Invariant 1: what becomes of held text is somebody's choice.
        if (held.of(sessionId).length > 0) throw new SubrosaError('conflict', { reason: 'held-lines' })
        closeTurns(db, sessionId, now)
        shuffleUnnamed(db, sessionId)
        versions.keepOfSession(db, sessionId, now)
        insertions.forget(sessionId)
      },
      watch,
    }),
    ...formatHandlers(policies),
    ...agendaHandlers(policies),
    ...runningHandlers(policies, watch),
    ...heldHandlers(policies, held, insertions),
    ...lendingHandlers(policies, environment.room, { doorkeeper, versions, watch }),
    ...roleHandlers(policies),
    ...prepareHandlers(policies),
    ...promptHandlers(policies),
    ...togetherHandlers(policies),
    ...noteHandlers(policies, versions, insertions),
    ...sealingHandlers(policies, environment, { undo, insertions, leaveNoTrace }),
    ...stepHandlers(policies, insertions),
    ...consentHandlers(policies, { undo, leaveNoTrace }),
    ...topicHandlers(policies, insertions),
    ...turnHandlers(policies, insertions),
    ...contributionHandlers(policies, insertions),
    ...boardHandlers(policies, insertions),
    ...todayHandlers(policies),
    ...trashHandlers(policies),
    ...eraseHandlers(policies, {
      undo,
      insertions,
      leaveNoTrace,
      copiedElsewhere: () => copiedElsewhere(environment.room.require().folder),
      keptAside: () => keptAsideBeside(environment.room.require().folder),
    }),
    ...retentionHandlers(policies, environment, fading),
    ...holdHandlers(policies),
    ...undoHandlers(policies, undo),
    ...backupHandlers(policies, environment, undo),
    ...printingHandlers(policies),
    ...calendarHandlers(policies, environment),
    ...wrapUpHandlers(policies),
    ...packetHandlers(policies, environment, {
      undo,
      leaveNoTrace,
      copiedElsewhere: () => copiedElsewhere(environment.room.require().folder),
    }),
    ...searchHandlers(policies),
  }
}
