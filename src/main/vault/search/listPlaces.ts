import { byName } from '#shared/domain/ordering.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { circleSummaries, sealedCircleIds } from '#vault/storage/circles.ts'
import { ofPerson, openSteps } from '#vault/storage/stepLists.ts'
import { allPeople, peopleOnlyInSealedCircles } from '#vault/storage/people.ts'
import { newestSessions } from '#vault/storage/sessions.ts'
import { vaultSettings } from '#vault/storage/vault.ts'

const mostSessions = 5_000
const mostSteps = 5_000

/** Circles and people by name, sessions newest first, my open steps by date; nothing that is sealed. */
export const listPlaces: ReadHandler<'search.places'> = (db, _input, { now }) => {
  const { language, me } = vaultSettings(db)
  const sealed = new Set(sealedCircleIds(db))
  const unseen = new Set(peopleOnlyInSealedCircles(db))
  return {
    circles: circleSummaries(db, now.today)
      .filter(({ id }) => !sealed.has(id))
      .toSorted(byName(language))
      .map(({ id, name, members, status }) => ({ id, name, members, isClosed: status === 'closed' })),
    people: allPeople(db)
      .filter(({ id }) => !unseen.has(id))
      .toSorted(byName(language))
      .map(({ id, name, isMe }) => ({ id, name, isMe })),
    sessions: newestSessions(db, mostSessions),
    steps: openSteps(db, ofPerson(me.id), {
      part: 'open',
      today: now.today,
      offset: 0,
      limit: mostSteps,
    }).map(({ id, title, circle }) => ({
      id,
      title,
      circleName: circle?.name ?? null,
    })),
  }
}
