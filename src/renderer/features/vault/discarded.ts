import { useEffect } from 'react'
import type { RestorePreview } from '#shared/contract/backup.ts'
import { call } from '#bridge/index.ts'

/** A preview lies decrypted in the vault's memory: what is no longer looked at is let go. */
export const useDiscarded = (preview: RestorePreview | undefined): void => {
  const previewId = preview?.previewId
  useEffect(() => {
    if (previewId === undefined) return undefined
    return () => {
      // After a restore or a lock there is nothing left to discard; that is as good.
      call('backup.discardPreview', { previewId }).catch(() => undefined)
    }
  }, [previewId])
}
