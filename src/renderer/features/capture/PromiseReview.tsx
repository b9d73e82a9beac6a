import { useState, type ReactNode } from 'react'
import './capture.css'
import type { SessionView } from '#shared/contract/sessions.ts'
import type { NextStepView } from '#shared/contract/steps.ts'
import type { NextStepId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { CarryForm, useStepActs } from '#features/steps/index.ts'
import { sayNumber, useText } from '#i18n/index.ts'
import { ErrorNotice, Pills, ReadLine, Section } from '#ui/index.ts'

type Word = 'done' | 'partly' | 'not_yet' | 'changed' | 'released'
const answers = ['done', 'partly', 'not_yet', 'changed', 'released'] as const satisfies readonly Word[]

/** As many as a round can hear. */
const most = 100

/** From here on it is asked whether a promise that is carried along is too large (domain.md 7). */
const carriedOften = 3

/** The circle's promises from before this session, each with one word on how it went. */
export const PromiseReview = ({ session }: { readonly session: SessionView }): ReactNode => {
  const { t } = useText()
  const steps = useCall('steps.list', {
    scope: { of: 'circle', circleId: session.circleId },
    part: 'open',
    offset: 0,
    limit: most,
  })
  const earlier = (steps.value?.rows ?? []).filter(({ sessionId }) => sessionId !== session.id)
  return (
    <Section title={t('capture.review.title')}>
      <ReadLine read={steps} />
      {steps.value !== undefined && earlier.length === 0 && (
        <p className="small second">{t('capture.review.none')}</p>
      )}
      <ul className="promise-review">
        {earlier.map((step) => (
          <PromiseLine key={step.id} step={step} session={session} />
        ))}
      </ul>
    </Section>
  )
}

const PromiseLine = ({
  step,
  session,
}: {
  readonly step: NextStepView
  readonly session: SessionView
}): ReactNode => {
  const text = useText()
  const { t } = text
  const [said, setSaid] = useState<Word | null>(null)
  const [isMoved, setIsMoved] = useState(false)
  const acts = useStepActs()
  const reporting = useAct('steps.report')
  const say = async (word: Word): Promise<void> => {
    const stepId: NextStepId = step.id
    if (word === 'partly' || word === 'not_yet') {
      const { ok } = await reporting.run({ stepId, report: word, learned: '', sessionId: session.id })
      if (ok) setSaid(word)
    } else await acts.settle(step, word, session.id)
  }
  return (
    <li>
      <span className="promise-title">{step.title}</span>
      <span className="small third">{step.owner.isMe ? t('topics.you') : step.owner.name}</span>
      {step.carriedCount >= carriedOften && (
        <p className="small second said">
          {t('capture.review.rightSize', {
            times: t('topics.times', { n: step.carriedCount, words: sayNumber(text, step.carriedCount) }),
          })}
        </p>
      )}
      <Pills
        label={t('capture.review.of', { title: step.title })}
        hideLabel
        size="small"
        value={said}
        onChange={(word) => void say(word)}
        options={answers.map((value) => ({ value, label: t(`capture.review.${value}`) }))}
      />
      {said !== null && !isMoved && (
        <div className="move-on">
          <CarryForm
            step={step}
            carry={acts.carry}
            label={t('capture.review.until')}
            onDone={() => setIsMoved(true)}
          />
        </div>
      )}
      <ErrorNotice error={reporting.error ?? acts.error} />
    </li>
  )
}
