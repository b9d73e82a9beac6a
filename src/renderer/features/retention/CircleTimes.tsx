import { useState, type ReactNode } from 'react'
import type { RetentionSettings } from '#shared/contract/retention.ts'
import { useAct } from '#bridge/index.ts'
import { useText, type Text } from '#i18n/index.ts'
import { ErrorNotice, Select } from '#ui/index.ts'
import { DaysSelect, type Days } from './DaysSelect.tsx'
import { FadeSooner } from './FadeSooner.tsx'
import { timedKinds } from './timedKinds.ts'

type Circle = RetentionSettings['circles'][number]
type Asked = { readonly circle: Circle; readonly days: Circle['days'] }

type CircleTimesProps = {
  readonly circles: readonly Circle[]
  /** What goes where a circle says nothing. */
  readonly vault: RetentionSettings['days']
}

const sayVault = ({ t }: Text, days: Days): string =>
  days === null ? t('retention.asVault.keep') : t('retention.asVault.days', { n: days })

const isSooner = (days: Days, before: Days): boolean => days !== null && (before === null || days < before)

/** A circle's own times. One that lets things fade sooner says first what becomes due. */
export const CircleTimes = ({ circles, vault }: CircleTimesProps): ReactNode => {
  const text = useText()
  const { t } = text
  const [chosenId, setChosenId] = useState<string>(circles[0]?.id ?? '')
  const [asked, setAsked] = useState<Asked | null>(null)
  const keep = useAct('retention.setCircle')
  const circle = circles.find(({ id }) => id === chosenId) ?? circles[0]
  if (circle === undefined) return null
  const set = (kind: (typeof timedKinds)[number], own: Days): void => {
    const days = { ...circle.days, [kind]: own }
    if (isSooner(own ?? vault[kind], circle.days[kind] ?? vault[kind])) setAsked({ circle, days })
    else void keep.run({ circleId: circle.id, days })
  }
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
      {timedKinds.map((kind) => (
        <div className="setting" key={kind}>
          <span>{t(`retention.kind.${kind}`)}</span>
          <DaysSelect
            label={t('retention.settings.of', { kind: t(`retention.kind.${kind}`), circle: circle.name })}
            days={circle.days[kind]}
            none={sayVault(text, vault[kind])}
            onChange={(days) => set(kind, days)}
          />
        </div>
      ))}
      <ErrorNotice error={keep.error} />
      {asked !== null && (
        <FadeSooner circle={asked.circle} days={asked.days} onClose={() => setAsked(null)} />
      )}
    </div>
  )
}
