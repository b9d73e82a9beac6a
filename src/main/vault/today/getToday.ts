import { hintsFor } from '#shared/domain/hints.ts'
import { forgottenSessionsFrom } from '#shared/domain/sessions.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { countCircles } from '#vault/storage/circles.ts'
import { countOpenSteps, ofPerson, openSteps, stepsToAsk } from '#vault/storage/stepLists.ts'
import { hasBackups, lastProvenOn } from '#vault/storage/outsideFiles.ts'
import { sessionsAhead } from '#vault/storage/sessions.ts'
import { vaultSettings } from '#vault/storage/vault.ts'

const mostSessions = 20
const mostSteps = 8
const mostToAsk = 5

export const getToday: ReadHandler<'today.get'> = (db, _input, { now }) => {
  const vault = vaultSettings(db)
  const mine = ofPerson(vault.me.id)
  return {
    today: now.today,
    sessions: sessionsAhead(db, {
      from: forgottenSessionsFrom(now.today),
      today: now.today,
      limit: mostSessions,
    }),
    mySteps: openSteps(db, mine, { part: 'open', today: now.today, offset: 0, limit: mostSteps }),
    myOpenSteps: countOpenSteps(db, mine, 'open', now.today),
    toAsk: stepsToAsk(db, vault.me.id, { today: now.today, limit: mostToAsk }),
    circles: countCircles(db),
    // Nobody needs a way back into what is invented.
    hints: vault.isDemo
      ? []
      : hintsFor(
          {
            hasAutomaticBackup: vault.automatic.folder !== null,
            hasBackups: hasBackups(db),
            lastProvenOn: lastProvenOn(db),
            wordsProvenOn: vault.wordsProvenOn,
          },
          now.today,
        ),
  }
}
