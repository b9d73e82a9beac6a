import { useState, type ReactNode } from 'react'
import type { NextStepView } from '#shared/contract/steps.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import type { PersonId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { AddStep, ConfirmStep, StepList } from '#features/steps/index.ts'
import { Button, Section, TextLink } from '#ui/index.ts'

/** The next steps made in this session, ticked here as well as in the notes; at its end each is confirmed. */
export const SessionSteps = ({
  session,
  hue,
}: {
  readonly session: SessionView
  readonly hue: number
}): ReactNode => {
  const { t } = useText()
  const [isAdding, setIsAdding] = useState(false)
  const [confirmed, setConfirmed] = useState<NextStepView | null>(null)
  const consents = useCall('consent.list', { circleId: session.circleId })
  // Of whom nothing may be written, no step is.
  const isSilent = (id: PersonId): boolean =>
    consents.value?.members.find(({ personId }) => personId === id)?.level === 'none'
  const isEnding = session.status === 'wrap_up'
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
          owners={session.people
            .filter(({ personId }) => !isSilent(personId))
            .map(({ personId, name, isMe }) => ({ id: personId, name, isMe }))}
          circles={[{ id: session.circleId, name: session.circleName }]}
          mustBelong
          sessionId={session.id}
          autoFocus
        />
      )}
      <StepList
        scope={{ of: 'session', sessionId: session.id }}
        part="all"
        label={t('sessions.steps.title')}
        none={!isAdding && <p className="small second">{t('sessions.steps.none')}</p>}
        says={['owner']}
        hueOf={() => hue}
        sessionId={session.id}
        renderActs={(step) =>
          isEnding &&
          step.settledOn === null && (
            <Button
              look="quiet"
              size="small"
              aria-label={t('steps.confirm.of', { title: step.title })}
              onPress={() => setConfirmed(step)}
            >
              {t('steps.confirm')}
            </Button>
          )
        }
      />
      {confirmed !== null && <ConfirmStep step={confirmed} onClose={() => setConfirmed(null)} />}
    </Section>
  )
}
