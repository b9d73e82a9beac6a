import { useState, type ReactNode } from 'react'
import type { SessionView } from '#shared/contract/sessions.ts'
import { useRows } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { AddStep, StepLine, useStepActs } from '#features/steps/index.ts'
import { ErrorNotice, LongList, ReadLine, Section, TextLink } from '#ui/index.ts'

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
  const steps = useRows('steps.list', { scope: { of: 'session', sessionId: session.id }, part: 'all' })
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
      <ReadLine read={steps.read} />
      {steps.read.value?.total === 0 && !isAdding && (
        <p className="small second">{t('sessions.steps.none')}</p>
      )}
      {steps.length > 0 && (
        <LongList
          className="step-lines"
          label={t('sessions.steps.title')}
          rows={steps}
          nameOf={({ title }) => title}
          rowPx={58}
        >
          {(step) => (
            <StepLine
              step={step}
              hue={hue}
              says={['owner']}
              onTick={() => void acts.tick(step, session.id)}
            />
          )}
        </LongList>
      )}
    </Section>
  )
}
