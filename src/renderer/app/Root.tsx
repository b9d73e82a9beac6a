import type { ReactNode } from 'react'
import { languageAmong } from '#shared/domain/languages.ts'
import { Speech } from '#i18n/index.ts'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

/** Main names the language with the page, so that its words are on their way before anything is asked. */
const firstLanguage = languageAmong([new URLSearchParams(window.location.search).get('language') ?? ''])

/** Everything in the window: its words first, so that even what breaks has some. */
export const Root = (): ReactNode => (
  <Speech startsWith={firstLanguage}>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </Speech>
)
