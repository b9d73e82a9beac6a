import { useState, type ReactNode } from 'react'
import type { PersonChoice } from '#shared/contract/circles.ts'
import type { PersonId } from '#shared/ids.ts'
import { useText } from '#i18n/index.ts'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'

type Known = { readonly id: PersonId; readonly name: string }

type NameFieldProps = {
  readonly label: string
  /** People one may mean; those already chosen left out. */
  readonly known: readonly Known[]
  readonly onChoose: (choice: PersonChoice, name: string) => void
  readonly hint?: ReactNode
  readonly hideLabel?: boolean
  readonly placeholder?: string
  readonly isBusy?: boolean
}

const offered = 5
const sameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()

/** Somebody by name: Enter adds a new name, or the person known by exactly this one; others that fit are offered. */
export const NameField = ({
  label,
  known,
  onChoose,
  hint,
  hideLabel = false,
  placeholder,
  isBusy = false,
}: NameFieldProps): ReactNode => {
  const { t } = useText()
  const [name, setName] = useState('')
  const typed = name.trim()
  const fitting =
    typed === ''
      ? []
      : known
          .filter((person) => person.name.toLocaleLowerCase().includes(typed.toLocaleLowerCase()))
          .slice(0, offered)

  const choose = (person: Known | undefined): void => {
    if (typed === '' || isBusy) return
    onChoose(person === undefined ? { newName: typed } : { personId: person.id }, person?.name ?? typed)
    setName('')
  }

  return (
    <form
      className="name-field"
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        choose(known.find((person) => sameName(person.name, typed)))
      }}
    >
      <div className="name-field-line">
        <Field
          label={label}
          value={name}
          onChange={setName}
          hideLabel={hideLabel}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <Button look="soft" type="submit" isDisabled={typed === ''} isBusy={isBusy}>
          {t('ui.name.add')}
        </Button>
      </div>
      {fitting.length > 0 && (
        <div className="name-field-known">
          <span className="small third">{t('ui.name.known')}</span>
          {fitting.map((person) => (
            <Button key={person.id} look="soft" size="small" onPress={() => choose(person)}>
              {person.name}
            </Button>
          ))}
        </div>
      )}
      {hint !== undefined && <p className="hint">{hint}</p>}
    </form>
  )
}
