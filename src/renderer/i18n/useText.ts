import { createContext, useContext } from 'react'
import { textIn, type Text } from './text.ts'

/** The words of the language chosen in the settings; English where nothing provides one. */
export const TextContext = createContext<Text>(textIn('en'))

export const useText = (): Text => useContext(TextContext)
