import type { ReactNode } from 'react'
import './erase.css'
import type { Erasure } from '#shared/contract/erase.ts'
import { useText } from '#i18n/index.ts'
import { Pills, Switch } from '#ui/index.ts'

type Unwriting = Extract<Erasure, { readonly act: 'unwrite' }>

type HowFarBackProps = {
  readonly wanted: Unwriting
  readonly onChange: (wanted: Unwriting) => void
  /** Since when it is known at all when something was written. */
  readonly minutesKnown: number
}

const choices = ['1', '2', '5', '10', '20', '30'] as const

/** How many minutes are taken back, and whether what is only mine goes too. */
export const HowFarBack = ({ wanted, onChange, minutesKnown }: HowFarBackProps): ReactNode => {
  const { t } = useText()
  return (
    <span className="how-far-back">
      {minutesKnown < wanted.minutes && <span>{t('erase.unwrite.known', { minutes: minutesKnown })}</span>}
      <Pills
        label={t('erase.unwrite.howFar')}
        size="small"
        value={choices.find((choice) => Number(choice) === wanted.minutes) ?? null}
        onChange={(choice) => onChange({ ...wanted, minutes: Number(choice) })}
        options={choices.map((value) => ({ value, label: t('erase.unwrite.minutes', { minutes: value }) }))}
      />
      <Switch
        isSelected={wanted.withMine}
        onChange={(withMine) => onChange({ ...wanted, withMine })}
        explains={t('erase.unwrite.sealedStays')}
      >
        {t('erase.unwrite.mine')}
      </Switch>
    </span>
  )
}
