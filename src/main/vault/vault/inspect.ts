import type { z } from 'zod'
import type { VaultDoor } from '#shared/contract/vault.ts'
import { SubrosaError } from '#shared/errors.ts'
import { readHeaders, usableHeaders } from '#vault/keys/headerFile.ts'
import { copiedElsewhere } from './copiedElsewhere.ts'
import { throwAwayOf } from './throwAway.ts'
import { contentOf } from './vaultFolder.ts'

type Door = z.infer<typeof VaultDoor>

/**
 * What can be seen of a folder from outside; changes nothing in it.
 * @throws `read-only/no-permission` when it may not be read
 */
export const inspect = (folder: string): Door => {
  const door: Door = {
    state: 'vault',
    vaultId: null,
    copiedElsewhere: copiedElsewhere(folder),
    fromSpareHeader: false,
    demoPassphrase: throwAwayOf(folder),
  }
  const content = contentOf(folder)
  if (content === 'missing' || content === 'empty') return { ...door, state: content }
  if (content === 'other') return { ...door, state: 'not-a-vault' }
  const headers = readHeaders(folder)
  if (headers === null) return { ...door, state: 'damaged-header' }
  try {
    const [{ header, fromSpare }] = usableHeaders(headers)
    return { ...door, vaultId: header.vaultId, fromSpareHeader: fromSpare }
  } catch (error) {
    if (!(error instanceof SubrosaError)) throw error
    if (error.code === 'too-new') return { ...door, state: 'too-new' }
    if (error.code === 'corrupt') return { ...door, state: 'damaged-header' }
    throw error
  }
}
