import { createContext, useContext } from 'react'
import type { Text } from './text.ts'

/** The words of the language that is spoken; null for the moment before they are loaded. */
export const TextContext = createContext<Text | null>(null)

/** @throws when nothing above has words yet: whoever shows words waits for them */
export const useText = (): Text => {
  const text = useContext(TextContext)
  if (text === null) throw new Error('Words were asked for before they were loaded')
  return text
}
