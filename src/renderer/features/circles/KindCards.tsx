import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { CircleKind } from '#shared/contract/circles.ts'
import { useText } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { classes } from '#ui/index.ts'
import { kinds } from './kinds.ts'

const drawnLarge = 5

type KindCardsProps = { readonly value: CircleKind; readonly onChange: (kind: CircleKind) => void }

/** The kinds of circles in plain words: five drawn, the others as lines. */
export const KindCards = ({ value, onChange }: KindCardsProps): ReactNode => {
  const { t } = useText()
  return (
    <RadioGroup
      value={value}
      // The values of the group are the kinds above.
      onChange={(kind) => onChange(kind as CircleKind)}
    >
      <Label className="only-read-aloud">{t('circles.found.kinds')}</Label>
      <div className="kind-cards">
        {kinds.map(({ kind, petals, hue }, index) => (
          <Radio key={kind} value={kind} className={classes('kind-card', index >= drawnLarge && 'line')}>
            <Rosette members={petals} hue={hue} size={index < drawnLarge ? 104 : 34} />
            <span className="kind-name">{t(`circles.kind.${kind}`)}</span>
            <span className="second">{t(`circles.kind.${kind}.says`)}</span>
            <span className="small third kind-fact">{t(`circles.kind.${kind}.fact`)}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
