import { createContext, useContext, useEffect } from 'react'

export type AliasViewState = {
  /** Names are covered: what is shown can be read and not written. */
  readonly isOn: boolean
  /** Shows them, or covers them. The page is replaced. */
  readonly turn: () => void
}

/** Provided by the shell; outside it nothing is covered. */
export const AliasViewContext = createContext<AliasViewState>({ isOn: false, turn: () => undefined })

export const useAliasView = (): AliasViewState => useContext(AliasViewContext)

/** Provided by a form: it is told of every field in it that takes text. */
export const TextTakenContext = createContext<() => () => void>(() => () => undefined)

/** Tells the form around a field that it takes text. */
export const useTakesText = (): void => {
  const tell = useContext(TextTakenContext)
  useEffect(() => tell(), [tell])
}
