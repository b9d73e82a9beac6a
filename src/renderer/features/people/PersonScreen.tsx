import { useState, type ReactNode } from 'react'
import './people.css'
import type { CircleSummary, MembershipStatus } from '#shared/contract/circles.ts'
import type { PersonView } from '#shared/contract/people.ts'
import { isMember } from '#shared/domain/circles.ts'
import { relations } from '#shared/domain/people.ts'
import type { PersonId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { PersonAlias } from '#features/aliases/index.ts'
import { HoldLines } from '#features/holds/index.ts'
import { StepList } from '#features/steps/index.ts'
import { useText } from '#i18n/index.ts'
import { hues, Rosette, useHues } from '#rosette/index.ts'
import {
  EmptyState,
  ErrorNotice,
  PersonDisc,
  ReadLine,
  Row,
  Section,
  Select,
  TextLink,
  useGo,
  Waiting,
} from '#ui/index.ts'
import { PersonComfort } from './PersonComfort.tsx'
import { PersonMore } from './PersonMore.tsx'
import { RenameForm } from './RenameForm.tsx'

/** One person: from where I know them, the circles we share, and what they promised. Nothing is rated. */
export const PersonScreen = ({ personId }: { readonly personId: PersonId }): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const people = useCall('people.list', {})
  if (people.value === undefined) return <Waiting error={people.error} onAgain={people.refetch} />
  const person = people.value.find(({ id }) => id === personId)
  if (person === undefined) {
    return (
      <div className="page">
        <EmptyState
          title={t('people.gone.title')}
          says={t('people.gone.says')}
          act={<TextLink onPress={() => go({ screen: 'people' })}>{t('people.all')}</TextLink>}
        />
      </div>
    )
  }
  return (
    <div className="page person-page">
      <p className="overline">
        <TextLink onPress={() => go({ screen: 'people' })}>{t('people.title')}</TextLink>
      </p>
      <PersonHead person={person} />
      <HoldLines over={{ table: 'person', id: personId }} />
      <PersonCircles personId={personId} />
      <PersonSteps personId={personId} />
      <PersonAlias personId={personId} />
      <PersonComfort personId={personId} />
    </div>
  )
}

const PersonHead = ({ person }: { readonly person: PersonView }): ReactNode => {
  const { t } = useText()
  const [isRenaming, setIsRenaming] = useState(false)
  const setting = useAct('people.setRelation')
  return (
    <header className="person-head">
      <span className="large-disc">
        <PersonDisc name={person.name} hue={hues.slate} state={person.isMe ? 'you' : 'here'} />
      </span>
      <div>
        {isRenaming ? (
          <RenameForm person={person} onDone={() => setIsRenaming(false)} />
        ) : (
          <div className="across">
            <h1>{person.name}</h1>
            {!person.isMe && <PersonMore person={person} />}
          </div>
        )}
        <div className="across person-facts">
          {person.isMe ? (
            <span className="second">{t('people.you.fact')}</span>
          ) : (
            <>
              <span className="second">{t('people.add.relation')}</span>
              <Select
                label={t('people.add.relation')}
                value={person.relation}
                onChange={(relation) => void setting.run({ personId: person.id, relation })}
                options={relations.map((value) => ({ value, label: t(`people.relation.${value}`) }))}
              />
            </>
          )}
          {!isRenaming && <TextLink onPress={() => setIsRenaming(true)}>{t('people.rename')}</TextLink>}
        </div>
        <ErrorNotice error={setting.error} />
      </div>
    </header>
  )
}

const PersonCircles = ({ personId }: { readonly personId: PersonId }): ReactNode => {
  const { t } = useText()
  const memberships = useCall('people.memberships', { personId })
  const circles = useCall('circles.list', {})
  const known = circles.value ?? []
  const sat = (memberships.value ?? []).flatMap(({ circleId, status }) => {
    const circle = known.find(({ id }) => id === circleId)
    return circle === undefined ? [] : [{ circle, status }]
  })
  return (
    <Section title={t('people.circles')}>
      <ReadLine read={memberships} />
      {memberships.value !== undefined && circles.value !== undefined && sat.length === 0 && (
        <p className="second">{t('people.circles.none')}</p>
      )}
      <ul className="rows">
        {sat.map(({ circle, status }) => (
          <CircleRow key={circle.id} circle={circle} status={status} />
        ))}
      </ul>
    </Section>
  )
}

type CircleRowProps = { readonly circle: CircleSummary; readonly status: MembershipStatus }

const CircleRow = ({ circle, status }: CircleRowProps): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const hueOf = useHues()
  return (
    <Row
      lead={<Rosette members={circle.members} hue={hueOf(circle.id)} size={26} />}
      fact={isMember(status) ? t(`circles.kind.${circle.kind}`) : t('people.circles.before')}
    >
      <TextLink onPress={() => go({ screen: 'circle', circleId: circle.id })}>{circle.name}</TextLink>
    </Row>
  )
}

const PersonSteps = ({ personId }: { readonly personId: PersonId }): ReactNode => {
  const { t } = useText()
  const hueOf = useHues()
  return (
    <Section title={t('people.steps')}>
      <StepList
        scope={{ of: 'person', personId }}
        part="open"
        label={t('people.steps')}
        none={<p className="second">{t('people.steps.none')}</p>}
        says={['circle']}
        hueOf={({ circle }) => hueOf(circle?.id)}
      />
    </Section>
  )
}
