import type { ReactNode } from 'react'
import type { RetentionPreset } from '#shared/contract/vault.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Disclosure, ErrorNotice, Section, Select, TextLink, useGo } from '#ui/index.ts'
import { CircleTimes } from './CircleTimes.tsx'
import { DaysSelect } from './DaysSelect.tsx'
import { timedKinds } from './timedKinds.ts'

const presets: readonly RetentionPreset[] = ['strict', 'short_lived', 'keep_longer']

/** How long things stay before they fade: a preset, single times, and a circle's own. */
export const RetentionSettings = (): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const { value, error } = useCall('retention.settings', {})
  const vault = useAct('retention.setVault')
  if (value === undefined) return <ErrorNotice error={error} />
  return (
    <Section title={t('retention.settings.title')}>
      <div className="settings">
        <div className="setting">
          <span>
            {t('retention.settings.preset')}
            <br />
            <span className="explains">{t('retention.settings.explains')}</span>
          </span>
          <Select
            label={t('retention.settings.preset')}
            value={value.isPreset ? value.preset : 'own'}
            onChange={(chosen) => {
              if (chosen !== 'own') void vault.run({ preset: chosen })
            }}
            options={[
              ...presets.map((preset) => ({ value: preset, label: t(`retention.preset.${preset}`) })),
              ...(value.isPreset ? [] : [{ value: 'own' as const, label: t('retention.preset.own') }]),
            ]}
          />
        </div>
        {timedKinds.map((kind) => (
          <div className="setting" key={kind}>
            <span>{t(`retention.kind.${kind}`)}</span>
            <DaysSelect
              label={t(`retention.kind.${kind}`)}
              days={value.days[kind]}
              none={t('retention.none.keep')}
              onChange={(days) => void vault.run({ days: { ...value.days, [kind]: days } })}
            />
          </div>
        ))}
        <div className="setting one">
          <span>
            <TextLink onPress={() => go({ screen: 'fading' })}>{t('retention.settings.fading')}</TextLink>
            {' · '}
            <TextLink onPress={() => go({ screen: 'trash' })}>{t('retention.settings.trash')}</TextLink>
          </span>
        </div>
      </div>
      <ErrorNotice error={vault.error} />
      {value.circles.length > 0 && (
        <Disclosure title={t('retention.settings.circles')}>
          <CircleTimes circles={value.circles} vault={value.days} />
        </Disclosure>
      )}
    </Section>
  )
}
