import { createContext, useContext } from 'react'
import type { Appearance } from '#shared/contract/system.ts'

export type AppearanceChoice = {
  readonly appearance: Appearance
  readonly setAppearance: (appearance: Appearance) => void
}

const plain: Appearance = { theme: 'system', language: 'system', textSize: 100 }

/** Theme, language and text size of this computer; provided by the app, which keeps them through main. */
export const AppearanceContext = createContext<AppearanceChoice>({
  appearance: plain,
  setAppearance: () => undefined,
})

export const useAppearanceChoice = (): AppearanceChoice => useContext(AppearanceContext)
