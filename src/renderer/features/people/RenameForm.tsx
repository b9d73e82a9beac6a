import { useState, type ReactNode } from 'react'
import type { PersonView } from '#shared/contract/people.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice, Field } from '#ui/index.ts'

type RenameFormProps = { readonly person: PersonView; readonly onDone: () => void }

/** A name changed in place; Escape leaves it as it was. */
export const RenameForm = ({ person, onDone }: RenameFormProps): ReactNode => {
  const { t } = useText()
  const [name, setName] = useState(person.name)
  const renaming = useAct('people.rename')
  const keep = async (): Promise<void> => {
    const { ok } = await renaming.run({ personId: person.id, name: name.trim() })
    if (ok) onDone()
  }
  return (
    // Escape is heard from the fields inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="rename-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
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
  )
}
