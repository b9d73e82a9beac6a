import { useState, type ReactNode } from 'react'
import type { SessionView } from '#shared/contract/sessions.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, NameField, ReadLine, TextLink } from '#ui/index.ts'

/** Somebody takes part in this one session, and becomes no member by it. */
export const AddGuest = ({ session }: { readonly session: SessionView }): ReactNode => {
  const { t } = useText()
  const [isAdding, setIsAdding] = useState(false)
  const everybody = useCall('people.list', isAdding ? {} : null)
  const inviting = useAct('sessions.addGuest')
  const isHere = (id: string): boolean => session.people.some(({ personId }) => personId === id)
  return (
    <div className="add-guest">
      {isAdding ? (
        <NameField
          label={t('sessions.people.addGuest.label')}
          known={(everybody.value ?? []).filter(({ id }) => !isHere(id))}
          isBusy={inviting.isBusy}
          onChoose={(person) =>
            void inviting.run({ sessionId: session.id, person }).then(({ ok }) => ok && setIsAdding(false))
          }
        />
      ) : (
        <TextLink onPress={() => setIsAdding(true)}>{t('sessions.people.addGuest')}</TextLink>
      )}
      <ReadLine read={everybody} onlyErrors />
      <ErrorNotice error={inviting.error} />
    </div>
  )
}
