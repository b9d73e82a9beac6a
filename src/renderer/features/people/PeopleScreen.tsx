import { useState, type ReactNode } from 'react'
import './people.css'
import type { Relation } from '#shared/contract/people.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, EmptyState, ErrorNotice, Field, Page, Select } from '#ui/index.ts'
import { PersonRow } from './PersonRow.tsx'

const relations: readonly Relation[] = [
  'team',
  'organisation',
  'outside',
  'family',
  'friend',
  'neighbour',
  'other',
]

/** Everybody known, by name, me first. */
export const PeopleScreen = (): ReactNode => {
  const { t } = useText()
  const people = useCall('people.list', {})
  return (
    <Page title={t('people.title')}>
      <p className="lead second">{t('people.lead')}</p>
      <AddPerson />
      <ErrorNotice error={people.error} />
      <ul className="rows people-rows">
        {(people.value ?? []).map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      {people.value?.length === 1 && (
        <EmptyState title={t('people.empty.title')} says={t('people.empty.says')} />
      )}
    </Page>
  )
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
