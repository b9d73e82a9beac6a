import type { CheckedInput, CallOutput } from '#shared/contract/index.ts'
import type { PacketPieceView } from '#shared/contract/packets.ts'
import { noteDocMaxCharacters } from '#shared/contract/notes.ts'
import type { Now, PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { plainTextOf } from '#shared/domain/documents.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, NoteId } from '#shared/ids.ts'
import type { Environment } from '#vault/environment.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import { parseSixWords } from '#vault/keys/recoveryWords.ts'
import type { WriteHandler } from '#vault/policies.ts'
import type { OpenRoom } from '#vault/room.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb, WriteDb } from '#vault/storage/database.ts'
import { isOurTurn } from '#vault/storage/handOvers.ts'
import { addPacketFile } from '#vault/storage/packetFiles.ts'
import { myPersonId } from '#vault/storage/people.ts'
import { addReceived, standingOf } from '#vault/storage/receivedNotes.ts'
import { endOf } from '#vault/storage/retention.ts'
import { newId } from '#vault/storage/stamps.ts'
import type { HeldPacket, PacketHold } from './heldPacket.ts'
import { readDocument, type Packet, type PacketPiece } from './packetDocument.ts'
import { readPacket } from './packetFile.ts'
import { pieceLines } from './packetPage.ts'
import { pageWords } from './pageWords.ts'
import { receivedDoc } from './receivedDoc.ts'

/** Opens, checks and lists a packet; the vault is not touched. */
export const previewPacket = async (
  env: Environment,
  hold: PacketHold,
  room: OpenRoom,
  { file, words }: CheckedInput<'packets.preview'>,
  { now, signal }: CallTools,
): Promise<CallOutput<'packets.preview'>> => {
  const { image, bytes, fileHash } = await readPacket(env.paths.resolve(file), parseSixWords(words), signal)
  const packet = readDocument(image)
  image.fill(0)
  const { read } = room.database
  requireInTime(packet, now.today)
  if (packet.pieces.some(({ id }) => isOurTurn(read, id))) {
    throw new SubrosaError('conflict', { reason: 'packet-of-yours' })
  }
  const { from, madeOn, sessionOn, expiresOn, language, pieces } = packet
  return {
    previewId: hold.hold({ packet, fileHash, bytes }),
    from,
    madeOn,
    sessionOn,
    expiresOn,
    pieces: pieces.map((piece) => ({
      id: piece.id,
      title: piece.title,
      lines: pieceLines(piece, pageWords(language)),
      standing: standing(read, packet, piece),
    })),
  }
}

/** A day of grace: it may be tomorrow already where it was made. */
const requireInTime = ({ expiresOn, madeOn }: Packet, today: PlainDate): void => {
  if (expiresOn !== null && expiresOn < today)
    throw new SubrosaError('conflict', { reason: 'packet-expired' })
  if (madeOn > addDays(today, 1)) throw new SubrosaError('conflict', { reason: 'packet-from-later' })
}

/** Looks at the content, never at clocks. A note taken in is known in whichever language its first line speaks. */
const standing = (db: ReadDb, packet: Packet, piece: PacketPiece): PacketPieceView['standing'] => {
  const known = standingOf(db, piece.id)
  if (known === 'unknown') return 'new'
  if (known === 'let-go' || known.json === null) return 'let-go'
  const { json } = known
  return (['en', 'de'] as const).some(
    (language) => JSON.stringify(receivedDoc(packet, piece, language)) === json,
  )
    ? 'known'
    : 'other'
}

/** Merging never overwrites: what was changed or let go of here meanwhile stays so, and the packet's text lies beside it. */
export const takeIn =
  (hold: PacketHold): WriteHandler<'packets.takeIn'> =>
  (db, { previewId, pieceIds, circleId, language }, { now, changed }) => {
    const held = hold.require(previewId)
    const { packet } = held
    if (circleId !== null) requireCircle(db, circleId)
    requireInTime(packet, now.today)
    const chosen = packet.pieces.filter(
      (piece) => pieceIds.includes(piece.id) && standing(db, packet, piece) !== 'known',
    )
    const me = myPersonId(db)
    const purgeOn = endOf(db, circleId, { as: 'private', changedOn: now.today })
    for (const piece of chosen) {
      const doc = receivedDoc(packet, piece, language)
      const json = JSON.stringify(doc)
      if (json.length > noteDocMaxCharacters) throw new SubrosaError('invalid-input', { reason: 'too-large' })
      // Checked to be a random UUID when the packet was read.
      const id = standingOf(db, piece.id) === 'unknown' ? (piece.id as NoteId) : newId<NoteId>()
      addReceived(
        db,
        { id, personId: me, circleId, title: piece.title, json, plain: plainTextOf(doc), purgeOn },
        now.today,
      )
    }
    if (chosen.length > 0) {
      noteTaken(db, { ...held, circleId, count: chosen.length }, now)
      changed('retention.changed', { at: now.instant })
    }
    changed('packets.changed', {})
    hold.letGo(previewId)
    return { taken: chosen.length }
  }

type Taken = HeldPacket & { readonly circleId: CircleId | null; readonly count: number }

const noteTaken = (db: WriteDb, { packet, fileHash, bytes, circleId, count }: Taken, now: Now): void => {
  addPacketFile(
    db,
    {
      direction: 'in',
      state: 'merged',
      circleId,
      personId: myPersonId(db),
      isAliased: packet.aliased,
      rows: { note: count },
      fileHash,
      bytes,
      madeOn: packet.madeOn,
      expiresOn: packet.expiresOn,
      shownPath: null,
    },
    now.today,
  )
  addAuditEvent(db, { action: 'imported', table: 'note', counts: { note: count } }, now)
}
