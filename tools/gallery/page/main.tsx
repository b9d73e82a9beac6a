import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { TextContext } from '#i18n/index.ts'
import { loadText } from '#i18n/text.ts'
import { PlatformContext } from '#ui/index.ts'
import '#styles/index.css'
import './gallery.css'
import { readLook } from './stages.ts'
import { standInForPreload } from './preload.ts'
import { Components } from './Components.tsx'
import { OverThePage } from './OverThePage.tsx'
import { Paper } from './specimens/Paper.tsx'
import { Secrets } from './specimens/Secrets.tsx'

standInForPreload()
const { stage, theme, direction } = readLook(window.location.hash)
document.documentElement.dataset['theme'] = theme
document.documentElement.dir = direction
window.addEventListener('hashchange', () => window.location.reload())

const text = await loadText('en')
const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <TextContext value={text}>
        {/* React Aria takes the direction from the language: Arabic for its arrows and places, our words stay English. */}
        <I18nProvider locale={direction === 'rtl' ? 'ar' : 'en-GB'}>
          <PlatformContext value="linux">
            {stage === 'components' ? (
              <Components />
            ) : stage === 'secrets' ? (
              <Secrets />
            ) : stage === 'paper' ? (
              <Paper />
            ) : (
              <OverThePage stage={stage} />
            )}
          </PlatformContext>
        </I18nProvider>
      </TextContext>
    </StrictMode>,
  )
}
