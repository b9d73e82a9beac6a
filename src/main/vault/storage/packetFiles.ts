import type { HandOver, MadePacket } from '#shared/contract/packets.ts'
import type { PlainDate } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, OutsideFileId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { shownName } from './people.ts'
import { add } from './rows.ts'
import { asJson, newId, newLife } from './stamps.ts'

type Packet = {
  readonly direction: 'out' | 'in'
  readonly state: 'verified' | 'merged'
  readonly circleId: CircleId | null
  readonly personId: HandOver['personId']
  readonly isAliased: boolean
  readonly rows: Readonly<Record<string, number>>
  readonly fileHash: string
  readonly bytes: number
  readonly madeOn: PlainDate
  readonly expiresOn: PlainDate | null
  readonly shownPath: string | null
}

/** Notes that something was handed over, or taken in. */
export const addPacketFile = (db: WriteDb, packet: Packet, today: PlainDate): OutsideFileId => {
  const id = newId<OutsideFileId>()
  add(db, 'outside_file', {
    id,
    ...newLife(today, null),
    kind: 'packet',
    direction: packet.direction,
    packet_kind: 'hand_over',
    circle_id: packet.circleId,
    for_person_id: packet.personId,
    aliased: packet.isAliased ? 1 : 0,
    summary: asJson(packet.rows),
    place_label: null,
    file_hash: packet.fileHash,
    made_on: packet.madeOn,
    expires_on: packet.expiresOn,
    state: packet.state,
    shown_path: packet.shownPath,
    bytes: packet.bytes,
    automatic: 0,
    opens_with: 'passphrase',
    words_number: null,
    proven_on: today,
    handed_over_on: null,
  })
  return id
}

/** As many as the contract carries. */
const mostListed = 2_000

const made = `outside_file.kind = 'packet' AND direction = 'out' AND outside_file.trashed_on IS NULL AND outside_file.purged_on IS NULL`

/** Those that were made here, newest first; of one day in no order that means anything. */
export const packetsMade = (db: ReadDb): MadePacket[] =>
  db
    .all<Omit<MadePacket, 'isDestroyed'> & { isDestroyed: number }>(
      `SELECT outside_file.id AS packetId, ${shownName} AS name, circle.name AS circleName, made_on AS madeOn,
         expires_on AS expiresOn, handed_over_on AS handedOverOn, outside_file.state = 'destroyed' AS isDestroyed
       FROM outside_file LEFT JOIN person ON person.id = for_person_id LEFT JOIN circle ON circle.id = circle_id
       WHERE ${made} ORDER BY made_on DESC, outside_file.id LIMIT ${mostListed}`,
    )
    .map((row) => ({ ...row, isDestroyed: row.isDestroyed === 1 }))

/** Our own copy of what is in it went: it is in their hands. */
export const setPacketHandedOver = (db: WriteDb, id: OutsideFileId, today: PlainDate): void => {
  db.run(
    `UPDATE outside_file SET handed_over_on = $today, rev = rev + 1, updated_on = $today WHERE id = $id AND ${made}`,
    { id, today },
  )
}

/** @throws `not-found` for one that was not made here, or is known to be gone */
export const setPacketDestroyed = (db: WriteDb, id: OutsideFileId, today: PlainDate): void => {
  const changed = db.run(
    `UPDATE outside_file SET state = 'destroyed', rev = rev + 1, updated_on = $today
     WHERE id = $id AND state <> 'destroyed' AND ${made}`,
    { id, today },
  )
  if (changed === 0) throw new SubrosaError('not-found')
}
