import { SubrosaError } from '#shared/errors.ts'
import type { CopiedElsewhere } from '#shared/contract/vault.ts'
import type { OutsideFileId } from '#shared/ids.ts'
import type { Environment } from '#vault/environment.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import { suggestPassphrase } from '#vault/keys/passphrase.ts'
import type { ReadHandler } from '#vault/policies.ts'
import type { OpenRoom } from '#vault/room.ts'
import type { CheckedInput, CallOutput } from '#shared/contract/index.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { writtenSince } from '#vault/storage/erasing.ts'
import { handOversOf } from '#vault/storage/handOvers.ts'
import { copiesSince } from '#vault/storage/outsideFiles.ts'
import { addPacketFile } from '#vault/storage/packetFiles.ts'
import { myPersonId } from '#vault/storage/people.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { vaultSettings } from '#vault/storage/vault.ts'
import { composePacket, gather, type Hand } from './gather.ts'
import { writePacket } from './packetFile.ts'
import type { Waiting } from './waiting.ts'
import { writeDocument } from './writeDocument.ts'

export const listHandOvers: ReadHandler<'packets.handOvers'> = (db, { sessionId }) => {
  requireSession(db, sessionId)
  return handOversOf(db, sessionId)
}

/** @throws `conflict/not-allowed-now` for me, or when nothing is kept for them */
export const requireSomethingToHand = (db: ReadDb, hand: Hand) => {
  const gathered = gather(db, hand)
  if (gathered.rows.length === 0 || hand.personId === myPersonId(db)) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  return gathered
}

export const previewHandOver =
  (copied: () => CopiedElsewhere): ReadHandler<'packets.previewHandOver'> =>
  (db, input, { now }) => {
    const { rows, stamp } = requireSomethingToHand(db, input)
    const { page, unsure } = composePacket(db, input, { ...input, expiresOn: null }, now)
    const since = writtenSince(db, rows)
    const copies = since === null ? [] : copiesSince(db, since)
    return {
      page,
      unsure: unsure.slice(0, 2_000),
      stamp,
      remains: {
        copies,
        copiedElsewhere: copied(),
        mayReplaceCopies:
          vaultSettings(db).automatic.folder !== null && copies.some(({ automatic }) => automatic),
      },
    }
  }

/** Writes and proves the packet; our own copy is not touched before the words were told (`letGo.ts`). */
export const makeHandOver = async (
  env: Environment,
  waiting: Waiting,
  room: OpenRoom,
  input: CheckedInput<'packets.makeHandOver'>,
  { now, signal }: CallTools,
): Promise<CallOutput<'packets.makeHandOver'>> => {
  const { read } = room.database
  const { rows, stamp, circleId } = requireSomethingToHand(read, input)
  const { packet } = composePacket(read, input, input, now)
  const path = env.paths.resolve(input.to)
  const passphrase = suggestPassphrase()
  const nowMs = Date.parse(now.instant)
  const { bytes, fileHash } = await writePacket(writeDocument(packet), { path, passphrase, nowMs, signal })
  const packetId: OutsideFileId = room.database.transaction((db) =>
    addPacketFile(
      db,
      {
        direction: 'out',
        state: 'verified',
        circleId,
        personId: input.personId,
        isAliased: input.aliased,
        rows: countByTable(rows),
        fileHash,
        bytes,
        madeOn: now.today,
        expiresOn: input.expiresOn,
        shownPath: path,
      },
      now.today,
    ),
  )
  waiting.add(packetId, { sessionId: input.sessionId, personId: input.personId, stamp, path, fileHash })
  env.announce('packets.changed', {})
  return { packetId, words: passphrase.split('-'), shownPath: path }
}

export const countByTable = (rows: readonly { readonly table: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { table } of rows) counts[table] = (counts[table] ?? 0) + 1
  return counts
}
