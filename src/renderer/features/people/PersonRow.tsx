import { useState, type ReactNode } from 'react'
import type { PersonView } from '#shared/contract/people.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { hues } from '#rosette/index.ts'
import { Button, ErrorNotice, Field, IconButton, PersonDisc, Row, useShortcut } from '#ui/index.ts'

/** A person as a line, renamed in place. */
export const PersonRow = ({ person }: { readonly person: PersonView }): ReactNode => {
  const { t } = useText()
  const [isRenaming, setIsRenaming] = useState(false)
  const hasFact = person.isMe || person.relation !== 'other'
  if (isRenaming) return <RenameRow person={person} onDone={() => setIsRenaming(false)} />
  return (
    <Row
      lead={<PersonDisc name={person.name} hue={hues.slate} state={person.isMe ? 'you' : 'here'} />}
      hasLeader={hasFact}
      fact={hasFact ? t(person.isMe ? 'people.you.fact' : `people.relation.${person.relation}`) : undefined}
      acts={
        <IconButton
          icon="pen"
          label={t('people.rename.of', { name: person.name })}
          onPress={() => setIsRenaming(true)}
        />
      }
    >
      <span>{person.name}</span>
    </Row>
  )
}

const RenameRow = ({
  person,
  onDone,
}: {
  readonly person: PersonView
  readonly onDone: () => void
}): ReactNode => {
  const { t } = useText()
  const [name, setName] = useState(person.name)
  const renaming = useAct('people.rename')
  useShortcut('Escape', onDone)
  const keep = async (): Promise<void> => {
    const { ok } = await renaming.run({ personId: person.id, name: name.trim() })
    if (ok) onDone()
  }
  return (
    <li className="row renaming">
      <PersonDisc name={person.name} hue={hues.slate} state={person.isMe ? 'you' : 'here'} />
      <form
        className="rename-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void keep()
        }}
      >
        <Field
          label={t('people.rename.label', { name: person.name })}
          hideLabel
          value={name}
          onChange={setName}
          autoFocus
        />
        <Button type="submit" size="small" isDisabled={name.trim() === ''} isBusy={renaming.isBusy}>
          {t('people.rename.keep')}
        </Button>
        <Button look="quiet" size="small" onPress={onDone}>
          {t('ui.cancel')}
        </Button>
        <ErrorNotice error={renaming.error} />
      </form>
    </li>
  )
}
