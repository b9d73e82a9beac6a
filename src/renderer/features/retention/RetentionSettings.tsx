import { useState, type ReactNode } from 'react'
import type { RetentionSettings as Settings } from '#shared/contract/retention.ts'
import type { RetentionPreset } from '#shared/contract/vault.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Disclosure, ErrorNotice, Section, Select, TextLink, useGo } from '#ui/index.ts'
import { DaysSelect, type Days } from './DaysSelect.tsx'

const presets: readonly RetentionPreset[] = ['strict', 'short_lived', 'keep_longer']
const vaultKinds = ['private_days', 'agreed_days', 'pulse_days', 'after_leave_days'] as const
const circleKinds = ['private_days', 'agreed_days'] as const

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
        {vaultKinds.map((kind) => (
          <div className="setting" key={kind}>
            <span>{t(`retention.kind.${kind}`)}</span>
            <DaysSelect
              label={t(`retention.kind.${kind}`)}
              days={value.days[kind]}
              none="keep"
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
          <CircleTimes circles={value.circles} />
        </Disclosure>
      )}
    </Section>
  )
}

const CircleTimes = ({ circles }: { readonly circles: Settings['circles'] }): ReactNode => {
  const { t } = useText()
  const [chosenId, setChosenId] = useState<string>(circles[0]?.id ?? '')
  const keep = useAct('retention.setCircle')
  const circle = circles.find(({ id }) => id === chosenId) ?? circles[0]
  if (circle === undefined) return null
  const set = (kind: (typeof circleKinds)[number], days: Days): void =>
    void keep.run({ circleId: circle.id, days: { ...circle.days, [kind]: days } })
  return (
    <div className="settings">
      <div className="setting">
        <span>{t('retention.settings.circle')}</span>
        <Select
          label={t('retention.settings.circle')}
          value={circle.id}
          onChange={setChosenId}
          options={circles.map(({ id, name }) => ({ value: id as string, label: name }))}
        />
      </div>
      {circleKinds.map((kind) => (
        <div className="setting" key={kind}>
          <span>{t(`retention.kind.${kind}`)}</span>
          <DaysSelect
            label={t('retention.settings.of', { kind: t(`retention.kind.${kind}`), circle: circle.name })}
            days={circle.days[kind]}
            none="vault"
            onChange={(days) => set(kind, days)}
          />
        </div>
      ))}
      <ErrorNotice error={keep.error} />
    </div>
  )
}
