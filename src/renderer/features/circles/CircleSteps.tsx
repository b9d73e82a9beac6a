import { useState, type ReactNode } from 'react'
import type { CircleView } from '#shared/contract/circles.ts'
import { isMember } from '#shared/domain/circles.ts'
import { useText } from '#i18n/index.ts'
import { AddStep, StepList } from '#features/steps/index.ts'
import { Section, TextLink } from '#ui/index.ts'

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
      <StepList
        scope={{ of: 'circle', circleId: circle.id }}
        part="all"
        label={t('circles.page.steps')}
        none={!isAdding && <p className="second">{t('circles.page.steps.none')}</p>}
        says={['owner']}
        hueOf={() => hue}
      />
    </Section>
  )
}
