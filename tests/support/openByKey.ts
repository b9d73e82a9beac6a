import { asDataKey } from '#vault/keys/dataKey.ts'
import { requireAuthentic, unlockHeader } from '#vault/keys/header.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import type { OpenRoom } from '#vault/room.ts'
import { enterFolder, unlockFirstUsable } from '#vault/vault/openRoom.ts'

/** Opens a vault as the vault process does, but for the derivation: whoever has the key needs no passphrase. */
export const openByKey = async (folder: string, key: Uint8Array): Promise<OpenRoom> => {
  const { room } = await enterFolder(folder, (candidates) =>
    unlockFirstUsable(candidates, (header) => {
      const dataKey = asDataKey(Uint8Array.from(key))
      requireAuthentic(header, dataKey)
      return { dataKey }
    }),
  )
  return room
}

/** The data key of a closed vault, as 32 bytes. */
export const keyOf = async (folder: string, passphrase: string): Promise<Uint8Array> =>
  (await unlockHeader(readHeader(folder), asPassphrase(passphrase), new AbortController().signal)).dataKey
