import { createCovering, standInsFor, type Covering } from '#shared/domain/covering/index.ts'
import type { SessionId } from '#shared/ids.ts'
import type { OpenRoom, Room } from '#vault/room.ts'
import { aliasTitles, isAliasView, namedPeople } from '#vault/storage/aliases.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { vaultSettings } from '#vault/storage/vault.ts'

/** Whether names are covered in what leaves the gate, and how. The switch is a column of the vault: it outlives a lock. */
export type AliasView = {
  readonly isOn: () => boolean
  readonly covering: () => Covering | null
  /** The switch was turned, and committed. */
  readonly turned: (isOn: boolean, at: Place) => void
  /** Something changed that may be a name. */
  readonly forget: () => void
  /** Where the page that took over began; null before the first turn of the switch. */
  readonly place: () => Place
}

type Place = { readonly sessionId: SessionId } | null

export const createAliasView = (room: Room): AliasView => {
  let seen: { readonly open: OpenRoom; readonly isOn: boolean } | null = null
  let covering: Covering | null = null
  let place: Place = null

  const isOn = (): boolean => {
    const open = room.current()
    if (open === null) return false
    if (seen?.open !== open) {
      covering = null
      seen = { open, isOn: isAliasView(open.database.read) }
    }
    return seen.isOn
  }

  return {
    isOn,
    covering: () => (isOn() ? (covering ??= coveringOf(room.require().database.read)) : null),
    turned: (now, at) => {
      seen = { open: room.require(), isOn: now }
      covering = null
      place = at
    },
    forget: () => {
      covering = null
    },
    place: () => place,
  }
}

const coveringOf = (db: ReadDb): Covering => {
  const people = namedPeople(db)
  const standIns = standInsFor(people.map(({ id }) => id))
  return createCovering(
    people.map(({ id, name, alias }) => ({ id, name, shown: alias ?? standIns.get(id) ?? '' })),
    aliasTitles(db),
    vaultSettings(db).language === 'de' ? 'jemand' : 'someone',
  )
}
