import { useEffect, useState } from 'react'
import type { Theme } from '#shared/contract/system.ts'

const darkQuery = '(prefers-color-scheme: dark)'

/** Sets the ground the tokens stand on: `data-theme` of the document, following the system where that was chosen. */
export const useTheme = (theme: Theme): void => {
  const [isSystemDark, setIsSystemDark] = useState(() => window.matchMedia(darkQuery).matches)
  useEffect(() => {
    const query = window.matchMedia(darkQuery)
    const follow = (): void => setIsSystemDark(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  useEffect(() => {
    const isDark = theme === 'dark' || (theme === 'system' && isSystemDark)
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
  }, [theme, isSystemDark])
}
