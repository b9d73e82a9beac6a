import { namesTyped } from '#shared/domain/namesTyped.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId } from '#shared/ids.ts'
import type { Environment } from '#vault/environment.ts'
import type { Handlers } from '#vault/gate/registered.ts'
import { untellingId } from '#vault/keys/untellingId.ts'
import type { Policies } from '#vault/policies.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import { requireCircle, setCodeWord } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { writeDurably } from '#vault/storage/durableFile.ts'
import { allPeople } from '#vault/storage/people.ts'
import { calendarDates, listCalendarDates, type CalendarDate } from './calendarDates.ts'
import { icsFile } from './icsFile.ts'

export const calendarHandlers = ({ read, job }: Policies, env: Environment) =>
  ({
    'calendar.dates': read(listCalendarDates),

    'calendar.save': job((room, { circleId, count, title, to }, { now }) => {
      const { database } = room
      requireNameless(database.read, circleId, title)
      const dates = calendarDates(database.read, circleId, now.today).slice(0, count)
      if (dates.length === 0) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
      const entries = dates.map((date) => ({ ...date, uid: uidOf(circleId, date) }))
      writeDurably(env.paths.resolve(to), Buffer.from(icsFile(title, entries, now.today)))
      database.transaction((db) => {
        setCodeWord(db, circleId, title, now.today)
        addAuditEvent(db, { action: 'exported', table: 'session', counts: { session: dates.length } }, now)
      })
      env.announce('circles.changed', { ids: [circleId] })
      return {}
    }),
  }) satisfies Partial<Handlers>

/** A session that is moved stays the same entry; a day of the rhythm is known by itself. */
const uidOf = (circleId: CircleId, { sessionId, at }: CalendarDate): string =>
  untellingId(sessionId ?? `${circleId} ${at}`)

/** A calendar is seen by whoever shares it, and by its provider. */
const requireNameless = (db: ReadDb, circleId: CircleId, title: string): void => {
  const { name } = requireCircle(db, circleId)
  const people = allPeople(db).map((person) => person.name)
  const isNamed =
    title.toLocaleLowerCase().includes(name.toLocaleLowerCase()) || namesTyped(title, people).length > 0
  if (isNamed) throw new SubrosaError('invalid-input', { reason: 'title-names' })
}
