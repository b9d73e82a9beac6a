import { useEffect, useState, type ReactNode } from 'react'
import './about.css'
import { system } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { Icon, Section, TextLink, useGo } from '#ui/index.ts'

const nevers = ['network', 'account', 'count', 'rank', 'erase', 'speaker', 'listen', 'update'] as const
const limits = ['open', 'disk', 'copies', 'paper', 'lost', 'law'] as const

/** What the app is, what it never does, and what it cannot do. */
export const AboutScreen = (): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const version = useVersion()
  return (
    <div className="page about">
      <p className="overline">
        <TextLink onPress={() => go({ screen: 'settings' })}>{t('settings.title')}</TextLink>
      </p>
      <header className="about-head">
        <Rosette members={5} size={104} look="brand" />
        <div>
          <h1>{t('app.name')}</h1>
          <p className="lead second">{t('about.lead')}</p>
          {version !== undefined && <p className="small third">{t('about.version', { version })}</p>}
        </div>
      </header>
      <Section title={t('about.never.title')}>
        <ul className="never">
          {nevers.map((never) => (
            <li key={never}>
              <Icon name="check" />
              <span>{t(`about.never.${never}`)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <hr className="double-rule" />
      <Section title={t('about.limits.title')}>
        <ul className="limits">
          {limits.map((limit) => (
            <li key={limit}>{t(`about.limits.${limit}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('about.made.title')}>
        <p className="second">{t('about.made.says')}</p>
      </Section>
    </div>
  )
}

const useVersion = (): string | undefined => {
  const [version, setVersion] = useState<string>()
  useEffect(() => {
    let isHere = true
    system('state', {}).then(
      (state) => {
        if (isHere) setVersion(state.version)
      },
      // Without a number the page says all the rest.
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [])
  return version
}
