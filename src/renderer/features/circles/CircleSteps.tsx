import { useState, type ReactNode } from 'react'
import type { CircleView } from '#shared/contract/circles.ts'
import { isMember } from '#shared/domain/circles.ts'
import { useRows } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { AddStep, StepLine, useStepActs } from '#features/steps/index.ts'
import { ErrorNotice, LongList, ReadLine, Section, TextLink } from '#ui/index.ts'

/** What everybody in this circle has promised, whole. */
export const CircleSteps = ({
  circle,
  hue,
}: {
  readonly circle: CircleView
  readonly hue: number
}): ReactNode => {
  const { t } = useText()
  const [isAdding, setIsAdding] = useState(false)
  const steps = useRows('steps.list', { scope: { of: 'circle', circleId: circle.id }, part: 'all' })
  const acts = useStepActs()
  const members = circle.people.filter(({ status }) => isMember(status))
  return (
    <Section
      title={t('circles.page.steps')}
      beside={
        <TextLink onPress={() => setIsAdding((now) => !now)}>
          {t(isAdding ? 'sessions.steps.done' : 'circles.page.steps.add')}
        </TextLink>
      }
    >
      {isAdding && (
        <AddStep
          owners={members.map(({ personId, name, isMe }) => ({ id: personId, name, isMe }))}
          circles={[circle]}
          mustBelong
          autoFocus
        />
      )}
      <ErrorNotice error={acts.error} />
      <ReadLine read={steps.read} />
      {steps.read.value?.total === 0 && !isAdding && <p className="second">{t('circles.page.steps.none')}</p>}
      {steps.length > 0 && (
        <LongList
          className="step-lines"
          label={t('circles.page.steps')}
          rows={steps}
          nameOf={({ title }) => title}
          rowPx={61}
        >
          {(step) => <StepLine step={step} hue={hue} says={['owner']} onTick={() => void acts.tick(step)} />}
        </LongList>
      )}
    </Section>
  )
}
