import type { ReactNode } from 'react'
import type { Cadence, TopicMode } from '#shared/contract/circles.ts'
import { sayMinutes, useText } from '#i18n/index.ts'
import { Field, Pills } from '#ui/index.ts'
import { cadenceNames, cadences, nameOfCadence } from './cadences.ts'

export type CircleDraft = {
  readonly name: string
  readonly purpose: string
  readonly peerBasis: string
  /** Null until somebody has chosen: there is no usual answer. */
  readonly cadence: Cadence | null
  readonly topicMode: TopicMode
  /** As typed. */
  readonly minutes: string
}

export type CircleNeeds = Partial<Record<'name' | 'cadence' | 'minutes', boolean>>

const topicModes = ['pre_thought', 'by_ear', 'mixed'] as const satisfies readonly TopicMode[]

const shortestMinutes = 5
const longestMinutes = 900

/** Minutes as typed, within what a session can be; null otherwise. */
export const readMinutes = (typed: string): number | null => {
  const minutes = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : Number.NaN
  return minutes >= shortestMinutes && minutes <= longestMinutes ? minutes : null
}

export const needsOf = (draft: CircleDraft): CircleNeeds => ({
  ...(draft.name.trim() === '' ? { name: true } : {}),
  ...(draft.cadence === null ? { cadence: true } : {}),
  ...(readMinutes(draft.minutes) === null ? { minutes: true } : {}),
})

type CircleFieldsProps = {
  readonly draft: CircleDraft
  readonly onChange: (draft: CircleDraft) => void
  /** What somebody tried to go on without. */
  readonly needs: CircleNeeds
}

/** Name, purpose, peers, how often, when topics are chosen, and how long. */
export const CircleFields = ({ draft, onChange, needs }: CircleFieldsProps): ReactNode => {
  const text = useText()
  const { t } = text
  const minutes = readMinutes(draft.minutes)
  return (
    <>
      <Field
        label={t('circles.found.name.label')}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        isRequired
        correction={needs.name === true ? t('circles.found.needs.name') : undefined}
      />
      <Field
        label={t('circles.found.purpose.label')}
        value={draft.purpose}
        onChange={(purpose) => onChange({ ...draft, purpose })}
        maxLength={2_000}
        isMultiLine
        hint={t('circles.found.purpose.hint')}
      />
      <Field
        label={t('circles.found.peers.label')}
        value={draft.peerBasis}
        onChange={(peerBasis) => onChange({ ...draft, peerBasis })}
        maxLength={2_000}
        hint={t('circles.found.peers.hint')}
      />
      <div className="stack-form" data-missing={needs.cadence === true ? true : undefined}>
        <Pills
          label={t('circles.cadence.label')}
          value={draft.cadence === null ? null : nameOfCadence(draft.cadence)}
          onChange={(name) => onChange({ ...draft, cadence: cadences[name] })}
          options={cadenceNames.map((name) => ({ value: name, label: t(`circles.cadence.${name}`) }))}
        />
        {needs.cadence === true && (
          <p className="correction-text" role="alert">
            {t('circles.found.needs.cadence')}
          </p>
        )}
      </div>
      <Pills
        label={t('circles.topics.label')}
        value={draft.topicMode}
        onChange={(topicMode) => onChange({ ...draft, topicMode })}
        options={topicModes.map((value) => ({ value, label: t(`circles.topics.${value}`) }))}
      />
      <div className="minutes-field">
        <Field
          label={t('circles.minutes.label')}
          value={draft.minutes}
          onChange={(typed) => onChange({ ...draft, minutes: typed })}
          maxLength={3}
          hint={
            minutes === null
              ? t('circles.minutes.unit')
              : `${t('circles.minutes.unit')} · ${sayMinutes(text, minutes)}`
          }
          correction={needs.minutes === true ? t('ui.minutes.range') : undefined}
        />
      </div>
    </>
  )
}
