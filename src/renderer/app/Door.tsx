import { useState, type ReactNode } from 'react'
import type { SystemState } from '#shared/contract/system.ts'
import type { OpenVault } from '#shared/contract/vault.ts'
import { LockScreen, type Target } from '#features/lock/index.ts'
import { OnboardingScreen } from '#features/onboarding/index.ts'
import { RescueAtDoor, RestoreAtDoor } from '#features/vault/index.ts'

type DoorProps = {
  readonly state: SystemState
  readonly onStateChange: (state: SystemState) => void
  readonly onOpened: (vault: OpenVault) => void
}

type Way = 'lock' | 'new' | 'restore' | { readonly rescue: Target; readonly by: 'passphrase' | 'words' }

const firstWay = ({ vaults, lock }: SystemState): Way => {
  const [last] = vaults
  if (last === undefined) return 'new'
  return lock.reason === 'rescue' ? { rescue: last, by: 'passphrase' } : 'lock'
}

/** Before a vault is open: the lock, a first vault, or a backup brought to a fresh computer. */
export const Door = ({ state, onStateChange, onOpened }: DoorProps): ReactNode => {
  const isFirst = state.vaults.length === 0
  const [way, setWay] = useState<Way>(() => firstWay(state))
  if (way === 'restore') {
    return <RestoreAtDoor onOpened={onOpened} onBack={() => setWay(isFirst ? 'new' : 'lock')} />
  }
  if (typeof way === 'object') {
    return (
      <RescueAtDoor
        vault={way.rescue}
        by={way.by}
        onOpened={onOpened}
        onBack={() => setWay('lock')}
        onRestore={() => setWay('restore')}
      />
    )
  }
  if (way === 'new') {
    return (
      <OnboardingScreen
        onOpened={onOpened}
        onRestore={() => setWay('restore')}
        onOpenExisting={() => setWay('lock')}
        isFirst={isFirst}
      />
    )
  }
  return (
    <LockScreen
      state={state}
      onStateChange={onStateChange}
      onOpened={onOpened}
      onNew={() => setWay('new')}
      onRestore={() => setWay('restore')}
      onRescue={(target, by) => setWay({ rescue: target, by })}
    />
  )
}
