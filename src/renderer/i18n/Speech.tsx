import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { I18nProvider, useLocale } from 'react-aria-components'
import type { Language } from '#shared/contract/system.ts'
import { loadText, type Text } from './text.ts'
import { TextContext } from './useText.ts'

const SpeakContext = createContext<(language: Language) => void>(() => undefined)

/** Changes what the window speaks, as soon as the words are loaded; until then it speaks as before. */
export const useSpeak = (): ((language: Language) => void) => useContext(SpeakContext)

type SpeechProps = { readonly startsWith: Language; readonly children: ReactNode }

/** Gives everything inside its words, and tells the document in which language and direction they are. */
export const Speech = ({ startsWith, children }: SpeechProps): ReactNode => {
  const [language, speak] = useState(startsWith)
  const [text, setText] = useState<Text | null>(null)
  useEffect(() => {
    let isWanted = true
    void loadText(language).then((loaded) => {
      if (isWanted) setText(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [language])
  return (
    <SpeakContext value={speak}>
      <TextContext value={text}>
        <I18nProvider {...(text === null ? {} : { locale: text.tag })}>
          <DocumentLanguage />
          {children}
        </I18nProvider>
      </TextContext>
    </SpeakContext>
  )
}

const DocumentLanguage = (): null => {
  const { locale, direction } = useLocale()
  useEffect(() => {
    document.documentElement.lang = locale
    document.documentElement.dir = direction
  }, [locale, direction])
  return null
}
