import type { ReactNode } from 'react'
import type { RoleView } from '#shared/contract/roles.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import type { PersonId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, ReadLine, Section, Select, TextLink } from '#ui/index.ts'

const nobody = 'nobody'

/** Who does what in this session: offered by rotation with the reason, swapped without one. */
export const SessionRoles = ({
  session,
  title,
}: {
  readonly session: SessionView
  /** Where it is not the session one looks at. */
  readonly title?: string
}): ReactNode => {
  const { t } = useText()
  const roles = useCall('roles.list', { sessionId: session.id })
  const giving = useAct('roles.set')
  const give = (role: RoleView['role'], personId: PersonId | null): void =>
    void giving.run({ sessionId: session.id, role, personId })
  return (
    <Section title={title ?? t('sessions.roles.title')}>
      <ReadLine read={roles} />
      <ErrorNotice error={giving.error} />
      <ul className="session-roles">
        {(roles.value ?? []).map((view) => (
          <li key={view.role}>
            <RoleLine session={session} view={view} onGive={(personId) => give(view.role, personId)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type RoleLineProps = {
  readonly session: SessionView
  readonly view: RoleView
  readonly onGive: (personId: PersonId | null) => void
}

const RoleLine = ({ session, view: { role, holderId, offered }, onGive }: RoleLineProps): ReactNode => {
  const text = useText()
  const { t } = text
  const nameOf = (id: PersonId): string => {
    const person = session.people.find(({ personId }) => personId === id)
    return person === undefined ? '' : person.isMe ? t('sessions.people.you') : person.name
  }
  const people = session.people.filter(({ attendance }) => attendance !== 'away')
  return (
    <>
      <span className="role-line">
        <span>{t(`sessions.role.${role}`)}</span>
        <span className="leader" />
        <Select
          label={t('sessions.roles.who', { role: t(`sessions.role.${role}`) })}
          value={holderId ?? nobody}
          onChange={(value) => onGive(people.find(({ personId }) => personId === value)?.personId ?? null)}
          options={[
            ...(role === 'host' ? [] : [{ value: nobody, label: t('sessions.roles.nobody') }]),
            ...people.map(({ personId }) => ({ value: personId as string, label: nameOf(personId) })),
          ]}
        />
      </span>
      {offered !== null && (
        <span className="small third">
          {offered.reason.kind === 'not-yet'
            ? t('sessions.roles.notYet', { name: nameOf(offered.personId) })
            : t('sessions.roles.last', {
                name: nameOf(offered.personId),
                date: text.date(offered.reason.on),
              })}{' '}
          <TextLink onPress={() => onGive(offered.personId)}>{t('sessions.roles.take')}</TextLink>
        </span>
      )}
    </>
  )
}
