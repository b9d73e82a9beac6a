import { useState, type ReactNode } from 'react'
import type { PersonId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Field, ReadLine, Section } from '#ui/index.ts'

/** What stands for one person's name. */
export const PersonAlias = ({ personId }: { readonly personId: PersonId }): ReactNode => {
  const { t } = useText()
  const given = useCall('aliases.ofPerson', { personId })
  return (
    <Section title={t('aliases.person')}>
      <ReadLine read={given} />
      {given.value !== undefined && (
        <AliasField key={`${personId} ${given.value.alias}`} personId={personId} before={given.value.alias} />
      )}
    </Section>
  )
}

type AliasFieldProps = { readonly personId: PersonId; readonly before: string }

const AliasField = ({ personId, before }: AliasFieldProps): ReactNode => {
  const { t } = useText()
  const [typed, setTyped] = useState(before)
  const setting = useAct('aliases.setOfPerson')
  const keep = (): void => {
    if (typed.trim() !== before) void setting.run({ personId, alias: typed.trim() })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <Field label={t('aliases.person.label')} value={typed} onChange={setTyped} onBlur={keep} />
      <p className="small third">{t('aliases.person.says')}</p>
      <ErrorNotice error={setting.error} />
    </form>
  )
}
