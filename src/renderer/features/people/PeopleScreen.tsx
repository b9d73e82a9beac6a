import { useMemo, useState, type ReactNode } from 'react'
import './people.css'
import type { CircleSummary } from '#shared/contract/circles.ts'
import type { Relation } from '#shared/contract/people.ts'
import { isMember } from '#shared/domain/circles.ts'
import { relations } from '#shared/domain/people.ts'
import type { PersonId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import {
  Button,
  EmptyState,
  ErrorNotice,
  Field,
  LongList,
  rowsOf,
  Page,
  ReadLine,
  Select,
  Waiting,
} from '#ui/index.ts'
import { PersonRow } from './PersonRow.tsx'

/** Everybody known, by name, me first. */
export const PeopleScreen = (): ReactNode => {
  const { t } = useText()
  const people = useCall('people.list', {})
  const circlesOf = useCirclesOf()
  if (people.value === undefined) return <Waiting error={people.error} onAgain={people.refetch} />
  return (
    <Page title={t('people.title')}>
      <p className="lead second">{t('people.lead')}</p>
      <AddPerson />
      <ReadLine read={people} />
      <div className="people-rows">
        <LongList
          label={t('people.title')}
          className="rows"
          rows={rowsOf(people.value)}
          nameOf={({ name }) => name}
          rowPx={46}
        >
          {(person) => <PersonRow person={person} circles={circlesOf.get(person.id) ?? []} />}
        </LongList>
      </div>
      {people.value.length === 1 && (
        <EmptyState title={t('people.empty.title')} says={t('people.empty.says')} />
      )}
    </Page>
  )
}

/** The circles each person sits in now; empty until both answers are there. */
const useCirclesOf = (): ReadonlyMap<PersonId, readonly CircleSummary[]> => {
  const memberships = useCall('people.memberships', { personId: null }).value
  const circles = useCall('circles.list', {}).value
  return useMemo(() => {
    const byId = new Map((circles ?? []).map((circle) => [circle.id, circle]))
    const sitting = (memberships ?? []).flatMap(({ personId, circleId, status }) => {
      const circle = byId.get(circleId)
      return circle === undefined || !isMember(status) ? [] : [{ personId, circle }]
    })
    const grouped = Map.groupBy(sitting, ({ personId }) => personId)
    return new Map([...grouped].map(([personId, seats]) => [personId, seats.map(({ circle }) => circle)]))
  }, [memberships, circles])
}

const AddPerson = (): ReactNode => {
  const { t } = useText()
  const [name, setName] = useState('')
  const [relation, setRelation] = useState<Relation>('outside')
  const adding = useAct('people.add')
  const add = async (): Promise<void> => {
    const { ok } = await adding.run({ name: name.trim(), relation })
    if (ok) setName('')
  }
  return (
    <form
      className="add-person"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void add()
      }}
    >
      <Field label={t('people.add.label')} value={name} onChange={setName} />
      <Select
        label={t('people.add.relation')}
        isWide
        value={relation}
        onChange={setRelation}
        options={relations.map((value) => ({ value, label: t(`people.relation.${value}`) }))}
      />
      <Button look="soft" type="submit" isDisabled={name.trim() === ''} isBusy={adding.isBusy}>
        {t('people.add.act')}
      </Button>
      <ErrorNotice error={adding.error} />
    </form>
  )
}
