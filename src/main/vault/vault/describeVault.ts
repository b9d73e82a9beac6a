import type { z } from 'zod'
import type { OpenVault } from '#shared/contract/vault.ts'
import type { OpenRoom } from '#vault/room.ts'
import { isAliasView } from '#vault/storage/aliases.ts'
import { vaultSettings } from '#vault/storage/vault.ts'
import { copiedElsewhere } from './copiedElsewhere.ts'
import { throwAwayOf } from './throwAway.ts'

/** The open vault as the window sees it. */
export const describeVault = (room: OpenRoom): z.infer<typeof OpenVault> => {
  const { name, isDemo, me, preset, locking, wordsProvenOn, passphraseChangedOn } = vaultSettings(
    room.database.read,
  )
  return {
    vaultId: room.vaultId,
    name,
    me,
    preset,
    locking,
    folder: room.folder,
    copiedElsewhere: copiedElsewhere(room.folder),
    wordsProvenOn,
    passphraseChangedOn,
    mendedHeader: room.mendedHeader,
    demo: isDemo ? { passphrase: throwAwayOf(room.folder) } : null,
    lastChangesMayBeMissing: room.hasLostFrames,
    damagedPages: room.damage.pages,
    isAliased: isAliasView(room.database.read),
  }
}
