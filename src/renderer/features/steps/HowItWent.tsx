import { useState, type ReactNode } from 'react'
import type { FollowUpView, NextStepView } from '#shared/contract/steps.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { sayNumber, useText, type Text } from '#i18n/index.ts'
import { Button, ErrorNotice, Field, ReadLine, Timeline, type Moment } from '#ui/index.ts'

type HowItWentProps = {
  readonly step: NextStepView
  /** The step is to be said in other, smaller words. */
  readonly onMakeSmaller: () => void
}

/** From here on it is asked whether a step that is carried along is too large (domain.md 7). */
const carriedOften = 3

/** What was said about a step over time, and the place to say how it goes now. */
export const HowItWent = ({ step, onMakeSmaller }: HowItWentProps): ReactNode => {
  const text = useText()
  const { t } = text
  const followUps = useCall('steps.followUps', { stepId: step.id })
  const [staysAsItIs, setStaysAsItIs] = useState(false)
  const isOpen = step.settledOn === null
  const question: Moment = {
    id: 'right-size',
    isNow: true,
    says: text.rich('steps.went.rightSize', { times: sayNumber(text, step.carriedCount) }),
    extra: (
      <>
        <Button look="soft" size="small" onPress={onMakeSmaller}>
          {t('steps.went.smaller')}
        </Button>
        <Button look="quiet" size="small" onPress={() => setStaysAsItIs(true)}>
          {t('steps.went.asItIs')}
        </Button>
      </>
    ),
  }
  const moments = [
    ...(isOpen && step.carriedCount >= carriedOften && !staysAsItIs ? [question] : []),
    ...(followUps.value ?? []).map((followUp) => momentOf(text, followUp)),
  ]
  return (
    <section className="how-it-went" aria-label={t('steps.went.title')}>
      {moments.length > 0 && <h3>{t('steps.went.title')}</h3>}
      <ReadLine read={followUps} />
      {moments.length > 0 && <Timeline label={t('steps.went.title')} moments={moments} />}
      {isOpen && <Report step={step} />}
    </section>
  )
}

const momentOf = (text: Text, { id, on, report, learned, session }: FollowUpView): Moment => {
  const { t } = text
  const day = text.date(on)
  return {
    id,
    when:
      session === null
        ? day
        : t('steps.went.inSession', { day, circle: session.circleName, n: String(session.number) }),
    says: learned === '' ? t(`steps.went.${report}`) : learned,
  }
}

const Report = ({ step }: { readonly step: NextStepView }): ReactNode => {
  const { t } = useText()
  const [learned, setLearned] = useState('')
  const reporting = useAct('steps.report')
  const report = async (as: 'partly' | 'not_yet'): Promise<void> => {
    const told = await reporting.run({
      stepId: step.id,
      report: as,
      learned: learned.trim(),
      sessionId: null,
    })
    if (told.ok) setLearned('')
  }
  return (
    <form
      className="step-report"
      onSubmit={(event) => {
        event.preventDefault()
        void report('partly')
      }}
    >
      <Field label={t('steps.went.ask')} value={learned} onChange={setLearned} maxLength={2_000} />
      <div className="across">
        <Button size="small" type="submit" isBusy={reporting.isBusy}>
          {t('steps.went.partly.act')}
        </Button>
        <Button
          size="small"
          look="quiet"
          isDisabled={reporting.isBusy}
          onPress={() => void report('not_yet')}
        >
          {t('steps.went.not_yet.act')}
        </Button>
      </div>
      <ErrorNotice error={reporting.error} />
    </form>
  )
}
