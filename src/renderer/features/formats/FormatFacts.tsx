import type { ReactNode } from 'react'
import type { FormatSummary, FormatView } from '#shared/contract/formats.ts'
import { useCall } from '#bridge/index.ts'
import { sayMinutes, useText, type Text } from '#i18n/index.ts'
import { BroughtAlong, ReadLine } from '#ui/index.ts'

/** What a format is for, its rules and its steps. */
export const FormatFacts = ({ format }: { readonly format: FormatSummary }): ReactNode => {
  const text = useText()
  const { t } = text
  const whole = useCall('formats.get', { formatId: format.id })
  const { min, max } = format.size
  return (
    <div className="format-facts">
      <p className="second">
        {format.purpose !== '' && (
          <BroughtAlong isBuiltIn={format.isBuiltIn}>{`${format.purpose} · `}</BroughtAlong>
        )}
        {[
          t('formats.people', { min: String(min), max: String(max), same: min === max ? 'yes' : 'no' }),
          sayMinutes(text, format.plannedMinutes),
          t('formats.turns', { n: format.defaultTurns }),
        ].join(' · ')}
      </p>
      <ReadLine read={whole} />
      {whole.value !== undefined && (
        <>
          <FormatSteps format={whole.value} />
          {whole.value.groundRules.length > 0 && (
            <div className="small second">
              <p className="overline">{t('formats.rules')}</p>
              <ul className="format-rules">
                {whole.value.groundRules.map((rule) => (
                  <li key={rule}>
                    <BroughtAlong isBuiltIn={format.isBuiltIn}>{rule}</BroughtAlong>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </div>
  )
}

const lengthOf = ({ t }: Text, { minutes, minutesPerPerson }: FormatView['steps'][number]): string =>
  minutesPerPerson === null
    ? t('agenda.minutes', { n: minutes ?? 0 })
    : t('agenda.minutes.each', { n: minutesPerPerson })

const FormatSteps = ({ format }: { readonly format: FormatView }): ReactNode => {
  const text = useText()
  return (
    <ol className="format-steps">
      {format.steps.map((step, place) => (
        // Two steps of a format may be called the same.
        <li key={`${place} ${step.title}`} data-in-turn={step.inTurnBlock}>
          <BroughtAlong isBuiltIn={format.isBuiltIn} className="step-title">
            {step.title}
          </BroughtAlong>
          <span className="leader" />
          <span className="small second">{lengthOf(text, step)}</span>
        </li>
      ))}
    </ol>
  )
}
