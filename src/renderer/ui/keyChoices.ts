import { createContext, useContext } from 'react'
import type { KeyChoices } from '#shared/keyChoices.ts'

export type ChosenKeys = {
  readonly choices: KeyChoices
  readonly setChoices: (choices: KeyChoices) => void
}

/** The keys somebody chose on this computer; provided by the app, which keeps them through main. */
export const KeyChoicesContext = createContext<ChosenKeys>({ choices: {}, setChoices: () => undefined })

export const useKeyChoices = (): ChosenKeys => useContext(KeyChoicesContext)

let isAwaited = false

/** While a key is awaited to be given to something, it does nothing else. */
export const awaitKey = (awaited: boolean): void => {
  isAwaited = awaited
}

export const isKeyAwaited = (): boolean => isAwaited
