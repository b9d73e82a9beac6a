import { useEffect, useState } from 'react'
import type { ChosenPath } from '#shared/contract/system.ts'
import type { VaultDoor } from '#shared/contract/vault.ts'
import { system, useCall } from '#bridge/index.ts'

export type PlaceOfVault = {
  readonly chosen: ChosenPath | undefined
  /** What already lies there, and whether something copies it. */
  readonly door: VaultDoor | undefined
  readonly change: () => Promise<void>
}

/** Where a new vault goes: main's suggestion until somebody chooses. */
export const usePlaceOfVault = (): PlaceOfVault => {
  const [chosen, setChosen] = useState<ChosenPath>()

  useEffect(() => {
    let isWanted = true
    system('suggestFolder', {}).then(
      (suggested) => {
        if (isWanted) setChosen((now) => now ?? suggested)
      },
      // Without a suggestion the place is asked for.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [])

  const door = useCall('vault.inspect', chosen === undefined ? null : { folder: chosen.token }).value

  return {
    chosen,
    door,
    change: async () => {
      const next = await system('chooseFolder', { purpose: 'new-vault' })
      if (next !== null) setChosen(next)
    },
  }
}
