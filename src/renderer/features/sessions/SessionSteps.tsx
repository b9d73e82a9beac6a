import { useState, type ReactNode } from 'react'
import type { SessionView } from '#shared/contract/sessions.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { AddStep, StepLines, StepRow, useStepActs } from '#features/steps/index.ts'
import { ErrorNotice, ReadLine, Section, TextLink } from '#ui/index.ts'

/** The next steps made in this session, ticked here as well as in the notes. */
export const SessionSteps = ({
  session,
  hue,
}: {
  readonly session: SessionView
  readonly hue: number
}): ReactNode => {
  const { t } = useText()
  const [isAdding, setIsAdding] = useState(false)
  const steps = useCall('steps.list', { scope: { of: 'session', sessionId: session.id } })
  const acts = useStepActs()
  return (
    <Section
      title={t('sessions.steps.title')}
      beside={
        <TextLink onPress={() => setIsAdding((now) => !now)}>
          {t(isAdding ? 'sessions.steps.done' : 'sessions.steps.add')}
        </TextLink>
      }
    >
      {isAdding && (
        <AddStep
          owners={session.people.map(({ personId, name, isMe }) => ({ id: personId, name, isMe }))}
          circles={[{ id: session.circleId, name: session.circleName }]}
          mustBelong
          sessionId={session.id}
          autoFocus
        />
      )}
      <ErrorNotice error={acts.error} />
      <ReadLine read={steps} />
      {steps.value?.length === 0 && !isAdding && <p className="small second">{t('sessions.steps.none')}</p>}
      <StepLines>
        {(steps.value ?? []).map((step) => (
          <StepRow
            key={step.id}
            step={step}
            hue={hue}
            says={['owner']}
            onTick={() => void acts.tick(step, session.id)}
          />
        ))}
      </StepLines>
    </Section>
  )
}
