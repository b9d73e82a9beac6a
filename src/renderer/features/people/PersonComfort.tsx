import { useState, type ReactNode } from 'react'
import type { Comfort } from '#shared/contract/people.ts'
import type { PersonId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Field, ReadLine, Section } from '#ui/index.ts'

/** What somebody told so that they are at ease; whoever hosts is reminded of it before they meet. */
export const PersonComfort = ({ personId }: { readonly personId: PersonId }): ReactNode => {
  const { t } = useText()
  const comfort = useCall('people.comfort', { personId })
  return (
    <Section title={t('people.comfort.title')}>
      <ReadLine read={comfort} />
      {comfort.value !== undefined && (
        <ComfortFields key={personId} personId={personId} before={comfort.value} />
      )}
    </Section>
  )
}

const ComfortFields = ({
  personId,
  before,
}: {
  readonly personId: PersonId
  readonly before: Comfort
}): ReactNode => {
  const { t } = useText()
  const [typed, setTyped] = useState(before)
  const setting = useAct('people.setComfort')
  const keep = (): void => {
    const isAsBefore = typed.accessNeeds === before.accessNeeds && typed.howILikeHelp === before.howILikeHelp
    if (!isAsBefore) void setting.run({ personId, ...typed })
  }
  return (
    <div className="stack">
      <Field
        label={t('people.comfort.access')}
        value={typed.accessNeeds}
        onChange={(accessNeeds) => setTyped({ ...typed, accessNeeds })}
        onBlur={keep}
        maxLength={2_000}
      />
      <Field
        label={t('people.comfort.help')}
        value={typed.howILikeHelp}
        onChange={(howILikeHelp) => setTyped({ ...typed, howILikeHelp })}
        onBlur={keep}
        maxLength={2_000}
      />
      <p className="small third">{t('people.comfort.says')}</p>
      <ErrorNotice error={setting.error} />
    </div>
  )
}
