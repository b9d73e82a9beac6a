import type { CopiedElsewhere } from '#shared/contract/vault.ts'
import type { Environment } from '#vault/environment.ts'
import { afterwards, type Handlers, onlyWithNames } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { packetsMade } from '#vault/storage/packetFiles.ts'
import { receivedNotes, requireReceived } from '#vault/storage/receivedNotes.ts'
import type { UndoShelf } from '#vault/undoShelf.ts'
import { listHandOvers, makeHandOver, previewHandOver } from './handOver.ts'
import { createPacketHold } from './heldPacket.ts'
import { keepMine } from './keepMine.ts'
import { letGoOfPacket, letGoOnPaper } from './letGo.ts'
import { markPacketDestroyed } from './markDestroyed.ts'
import { previewPacket, takeIn } from './takeIn.ts'
import { createWaiting } from './waiting.ts'

export type AroundPackets = {
  readonly undo: UndoShelf
  /** Text was emptied, and that is committed: no trace of it may stay in our files. */
  readonly leaveNoTrace: () => void
  readonly copiedElsewhere: () => CopiedElsewhere
}

export const packetHandlers = (
  { read, write, job }: Policies,
  env: Environment,
  { undo, leaveNoTrace, copiedElsewhere }: AroundPackets,
) => {
  const waiting = createWaiting()
  const hold = createPacketHold()
  return {
    'packets.handOvers': read(listHandOvers),
    'packets.previewHandOver': onlyWithNames(read(previewHandOver(copiedElsewhere))),
    'packets.makeHandOver': onlyWithNames(
      job((room, input, tools) => makeHandOver(env, waiting, room, input, tools)),
    ),
    'packets.letGo': onlyWithNames(afterwards(write(letGoOfPacket(waiting, undo)), leaveNoTrace)),
    'packets.letGoOnPaper': onlyWithNames(afterwards(write(letGoOnPaper(undo)), leaveNoTrace)),
    'packets.keepMine': write(keepMine),
    'packets.preview': job((room, input, tools) => previewPacket(env, hold, room, input, tools)),
    'packets.takeIn': onlyWithNames(write(takeIn(hold))),
    'packets.discardPreview': write((_db, { previewId }) => {
      hold.letGo(previewId)
      return {}
    }),
    'packets.made': read((db) => packetsMade(db)),
    'packets.markDestroyed': write(markPacketDestroyed),
    'packets.received': read((db) => receivedNotes(db)),
    'packets.readReceived': read((db, { noteId }) => requireReceived(db, noteId)),
  } satisfies Partial<Handlers>
}
