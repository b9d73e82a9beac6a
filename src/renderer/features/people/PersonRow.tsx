import { useState, type ReactNode } from 'react'
import type { CircleSummary } from '#shared/contract/circles.ts'
import type { PersonView } from '#shared/contract/people.ts'
import { useText } from '#i18n/index.ts'
import { hues, Rosette, useHues } from '#rosette/index.ts'
import { IconButton, PersonDisc, useGo } from '#ui/index.ts'
import { RenameForm } from './RenameForm.tsx'

type PersonRowProps = {
  readonly person: PersonView
  /** Those they sit in. */
  readonly circles: readonly CircleSummary[]
}

/** A person as a line: name, the circles they sit in, from where I know them; renamed in place. */
export const PersonRow = ({ person, circles }: PersonRowProps): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const [isRenaming, setIsRenaming] = useState(false)
  const hasFact = person.isMe || person.relation !== 'other'
  if (isRenaming) {
    return (
      <div className="row renaming">
        <PersonDisc name={person.name} hue={hues.slate} state={person.isMe ? 'you' : 'here'} />
        <RenameForm person={person} onDone={() => setIsRenaming(false)} />
      </div>
    )
  }
  return (
    <div className="row with-acts">
      <PersonDisc name={person.name} hue={hues.slate} state={person.isMe ? 'you' : 'here'} />
      <button
        type="button"
        className="person-name"
        onClick={() => go({ screen: 'person', personId: person.id })}
      >
        {person.name}
      </button>
      {!person.isMe && <Roses circles={circles} />}
      {hasFact ? <span className="leader" /> : <span className="spacer" />}
      {hasFact && (
        <span className="fact">
          {t(person.isMe ? 'people.you.fact' : `people.relation.${person.relation}`)}
        </span>
      )}
      <span className="acts">
        <IconButton
          icon="pen"
          label={t('people.rename.of', { name: person.name })}
          onPress={() => setIsRenaming(true)}
        />
      </span>
    </div>
  )
}

const Roses = ({ circles }: { readonly circles: readonly CircleSummary[] }): ReactNode => {
  const hueOf = useHues()
  return (
    <span className="person-roses">
      {circles.map(({ id, name, members }) => (
        <span key={id} title={name}>
          <Rosette members={members} hue={hueOf(id)} size={20} title={name} />
        </span>
      ))}
    </span>
  )
}
