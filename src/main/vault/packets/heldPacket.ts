import type { PreviewId } from '#shared/ids.ts'
import { SubrosaError } from '#shared/errors.ts'
import { newId } from '#vault/storage/stamps.ts'
import type { Packet } from './packetDocument.ts'

/** A packet that was opened and lies in memory until it is taken in, let go of, or the vault is locked. */
export type HeldPacket = { readonly packet: Packet; readonly fileHash: string; readonly bytes: number }

/** Holds one at most: opening another lets go of the one before. */
export type PacketHold = {
  readonly hold: (held: HeldPacket) => PreviewId
  /** @throws `not-found` when it is not held (any more) */
  readonly require: (id: PreviewId) => HeldPacket
  readonly letGo: (id: PreviewId) => void
}

export const createPacketHold = (): PacketHold => {
  let present: (HeldPacket & { readonly id: PreviewId }) | null = null
  return {
    hold: (held) => {
      const id = newId<PreviewId>()
      present = { ...held, id }
      return id
    },
    require: (id) => {
      if (present?.id !== id) throw new SubrosaError('not-found')
      return present
    },
    letGo: (id) => {
      if (present?.id === id) present = null
    },
  }
}
