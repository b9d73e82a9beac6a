import { useState, type ReactNode } from 'react'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { useHues } from '#rosette/index.ts'
import { Kbd, Palette, SearchList, useCommandKey, useGo, useOfferedCommands } from '#ui/index.ts'
import { findings } from './findings.tsx'
import { remember } from './recent.ts'

/** The focus goes back where it was when a sheet closes; what was chosen follows, and may take it elsewhere. */
const afterwards = (act: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(act))
}

/** One field over everything one can go to or ask for. */
export const FindOrDo = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const text = useText()
  const { t } = text
  const [typed, setTyped] = useState('')
  const { value: places, error } = useCall('search.places', {})
  const go = useGo()
  const hueOf = useHues()
  const offered = useOfferedCommands()
  const keyOf = useCommandKey()
  const around = { text, go, hueOf, places, offered, keyOf }
  const sections = findings(typed, around, (thing) => {
    remember(thing.id)
    onClose()
    afterwards(thing.act)
  })
  const count = sections.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    <Palette
      label={t('search.label')}
      onClose={onClose}
      foot={
        <>
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {t('search.move')}
          </span>
          <span>
            <Kbd shortcut="Enter" /> {t('search.open')}
          </span>
          <span>
            <Kbd shortcut="Escape" /> {t('search.close')}
          </span>
          <span className="spacer" />
          <span>{t('search.sealed')}</span>
        </>
      }
    >
      <SearchList
        label={t('search.label')}
        placeholder={t('search.field')}
        value={typed}
        onChange={setTyped}
        sections={sections}
        isComing={places === undefined && error === undefined}
        empty={
          <>
            {t('search.nothing.title')} {t('search.nothing.says')}
          </>
        }
      />
      <p className="only-read-aloud" role="status">
        {typed.trim() === '' ? '' : t('search.found', { count })}
      </p>
    </Palette>
  )
}
