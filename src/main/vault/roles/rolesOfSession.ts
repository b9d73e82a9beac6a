import type { RoleView } from '#shared/contract/roles.ts'
import { offerRole } from '#shared/domain/roles.ts'
import type { SessionRole } from '#shared/formats/format.ts'
import type { SessionId } from '#shared/ids.ts'
import type { ReadHandler } from '#vault/policies.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { findFormat } from '#vault/storage/formats.ts'
import { historyOf, rolesOf } from '#vault/storage/rolesHeld.ts'
import { formatOfSession } from '#vault/storage/sessionSteps.ts'
import { requireSession } from '#vault/storage/sessions.ts'

/** What every gathering can do with, where a format says nothing. */
const usualRoles: readonly SessionRole[] = ['host', 'timekeeper']

const rolesAskedFor = (db: ReadDb, sessionId: SessionId): SessionRole[] => {
  const { id } = formatOfSession(db, sessionId)
  const format = id === null ? undefined : findFormat(db, id)
  const asked = (format?.roles ?? []).flatMap(({ role }) =>
    role === null || role === 'presenter' ? [] : [role],
  )
  const held = rolesOf(db, sessionId).map(({ role }) => role)
  return [...new Set([...(asked.length > 0 ? asked : usualRoles), ...held])]
}

/** @throws `not-found` */
export const rolesOfSession = (db: ReadDb, sessionId: SessionId): RoleView[] => {
  requireSession(db, sessionId)
  const held = rolesOf(db, sessionId)
  const busy = new Set(held.map(({ personId }) => personId))
  return rolesAskedFor(db, sessionId).map((role) => {
    const holderId = held.find((one) => one.role === role)?.personId ?? null
    const offered = holderId === null ? offerRole(historyOf(db, sessionId, role), busy) : null
    // Two open roles are offered to two people, as long as there are two.
    if (offered !== null) busy.add(offered.personId)
    return { role, holderId, offered }
  })
}

export const listRoles: ReadHandler<'roles.list'> = (db, { sessionId }) => rolesOfSession(db, sessionId)
