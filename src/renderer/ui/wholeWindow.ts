import { createContext, useContext, useEffect } from 'react'

/** Provided by the shell: whether one screen has the whole window, without side bar and strip. */
export const WholeWindowContext = createContext<(isWhole: boolean) => void>(() => undefined)

/** Gives this screen the whole window while it is shown; it brings its own ways to hide and lock. */
export const useWholeWindow = (): void => {
  const setWhole = useContext(WholeWindowContext)
  useEffect(() => {
    setWhole(true)
    return () => setWhole(false)
  }, [setWhole])
}
