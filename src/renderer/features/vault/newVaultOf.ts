import { useEffect, useState } from 'react'
import type { RestorePreview } from '#shared/contract/backup.ts'
import type { ChosenPath } from '#shared/contract/system.ts'
import { system, useAct, type Outcome } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'

type Restored = { readonly words: readonly string[] }

export type NewVault = {
  readonly name: string
  readonly setName: (name: string) => void
  readonly place: ChosenPath | undefined
  readonly changePlace: () => Promise<void>
  readonly passphrase: string
  readonly setPassphrase: (passphrase: string) => void
  readonly setIsEnough: (isEnough: boolean) => void
  readonly isReady: boolean
  readonly restore: ReturnType<typeof useAct<'backup.restoreAsNew'>>
  readonly run: () => Promise<Outcome<Restored> | undefined>
}

/** Name, folder and passphrase of the vault a backup becomes, while they are chosen. */
export const useNewVault = (preview: RestorePreview, isNameTaken: boolean): NewVault => {
  const { t } = useText()
  const [name, setName] = useState(
    isNameTaken ? t('vault.restore.nameOf', { name: preview.vaultName }).slice(0, 200) : preview.vaultName,
  )
  const [place, setPlace] = useState<ChosenPath>()
  const [passphrase, setPassphrase] = useState('')
  const [isEnough, setIsEnough] = useState(false)
  const restore = useAct('backup.restoreAsNew')
  useEffect(() => {
    let isWanted = true
    system('suggestFolder', {}).then(
      (suggested) => {
        if (isWanted) setPlace((now) => now ?? suggested)
      },
      // Without a suggestion the place is asked for.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [])
  const isReady = place !== undefined && name.trim() !== '' && isEnough
  return {
    name,
    setName,
    place,
    changePlace: async () => {
      const chosen = await system('chooseFolder', { purpose: 'new-vault' })
      if (chosen !== null) setPlace(chosen)
    },
    passphrase,
    setPassphrase,
    setIsEnough,
    isReady,
    restore,
    run: async () =>
      place === undefined || !isReady
        ? undefined
        : restore.run({ previewId: preview.previewId, folder: place.token, name, passphrase }),
  }
}
