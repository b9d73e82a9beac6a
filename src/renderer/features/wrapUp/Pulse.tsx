import { useState, type ReactNode } from 'react'
import './wrapUp.css'
import type { Pulse as Answers } from '#shared/contract/wrapUp.ts'
import type { SessionId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Field, Pills, Section } from '#ui/index.ts'

const anchors = ['1', '2', '3', '4', '5'] as const
type Anchor = (typeof anchors)[number]

/** Half a minute, only for me: two questions with words for answers, and two lines that may stay empty. */
export const Pulse = ({ sessionId }: { readonly sessionId: SessionId }): ReactNode => {
  const end = useCall('wrapUp.get', { sessionId })
  const pulse = end.value?.pulse
  return pulse === undefined || pulse === null ? null : (
    <PulseAnswers key={sessionId} sessionId={sessionId} before={pulse} />
  )
}

const PulseAnswers = ({
  sessionId,
  before,
}: {
  readonly sessionId: SessionId
  readonly before: Answers
}): ReactNode => {
  const { t } = useText()
  const [answers, setAnswers] = useState(before)
  const setting = useAct('wrapUp.setPulse')

  const keep = (change: Partial<Answers>): void => {
    const pulse = { ...answers, ...change }
    setAnswers(pulse)
    void setting.run({ sessionId, pulse })
  }
  const asked = (label: string, key: 'worthIt' | 'realHere'): ReactNode => {
    const chosen = anchors.find((anchor) => Number(anchor) === answers[key]) ?? null
    return (
      <Pills<Anchor>
        label={label}
        size="small"
        value={chosen}
        onChange={(anchor) => keep({ [key]: Number(anchor) })}
        options={anchors.map((anchor) => ({ value: anchor, label: t(`wrapUp.pulse.${key}.${anchor}`) }))}
      />
    )
  }
  return (
    <Section title={t('wrapUp.pulse.title')}>
      <div className="stack pulse">
        <p className="small second">{t('wrapUp.pulse.says')}</p>
        {asked(t('wrapUp.pulse.worthIt'), 'worthIt')}
        {asked(t('wrapUp.pulse.realHere'), 'realHere')}
        <Field
          label={t('wrapUp.pulse.keep')}
          value={answers.keep}
          maxLength={2_000}
          onChange={(text) => setAnswers({ ...answers, keep: text })}
          onBlur={() => keep({})}
        />
        <Field
          label={t('wrapUp.pulse.change')}
          value={answers.change}
          maxLength={2_000}
          onChange={(text) => setAnswers({ ...answers, change: text })}
          onBlur={() => keep({})}
        />
        <ErrorNotice error={setting.error} />
      </div>
    </Section>
  )
}
