import type { ReactNode } from 'react'
import type { Place } from '#ui/index.ts'
import { SettingsScreen } from '#features/settings/index.ts'
import { VaultScreen } from '#features/vault/index.ts'

/** The screens of the open vault, one per kind of place. */
export const Screen = ({ place }: { readonly place: Place }): ReactNode => {
  switch (place.screen) {
    case 'vault':
      return <VaultScreen />
    case 'settings':
      return <SettingsScreen />
    default:
      return null
  }
}
