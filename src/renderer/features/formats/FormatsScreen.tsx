import type { ReactNode } from 'react'
import './formats.css'
import type { FormatSummary } from '#shared/contract/formats.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { BroughtAlong, Disclosure, ErrorNotice, Page, ReadLine, Section, TextLink, useGo } from '#ui/index.ts'
import { FormatFacts } from './FormatFacts.tsx'

/** Own formats and those that are brought along; each opens to its steps. */
export const FormatsScreen = (): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const formats = useCall('formats.list', {})
  const removing = useAct('formats.remove')
  const all = formats.value ?? []
  const own = all.filter(({ isBuiltIn }) => !isBuiltIn)
  return (
    <Page
      title={t('formats.title')}
      acts={<TextLink onPress={() => go({ screen: 'prompts' })}>{t('prompts.title')}</TextLink>}
    >
      <p className="lead second formats-lead">{t('formats.lead')}</p>
      <ReadLine read={formats} />
      <ErrorNotice error={removing.error} />
      {formats.value !== undefined && (
        <>
          <Section title={t('formats.own')}>
            {own.length === 0 && <p className="second">{t('formats.own.none')}</p>}
            <FormatList formats={own} onRemove={({ id }) => void removing.run({ formatId: id })} />
          </Section>
          <Section title={t('formats.builtIn')}>
            <FormatList formats={all.filter(({ isBuiltIn }) => isBuiltIn)} />
          </Section>
        </>
      )}
    </Page>
  )
}

type FormatListProps = {
  readonly formats: readonly FormatSummary[]
  readonly onRemove?: (format: FormatSummary) => void
}

const FormatList = ({ formats, onRemove }: FormatListProps): ReactNode => {
  const { t } = useText()
  return (
    <ul className="format-list">
      {formats.map((format) => (
        <li key={format.id}>
          <Disclosure title={<BroughtAlong isBuiltIn={format.isBuiltIn}>{format.name}</BroughtAlong>}>
            <FormatFacts format={format} />
            {onRemove !== undefined && (
              <TextLink onPress={() => onRemove(format)}>{t('formats.remove')}</TextLink>
            )}
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}
