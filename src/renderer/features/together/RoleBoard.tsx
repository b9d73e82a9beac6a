import type { ReactNode } from 'react'
import type { RoleInCircle } from '#shared/contract/together.ts'
import type { CircleId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { useText, type Text } from '#i18n/index.ts'
import { ReadLine, Section } from '#ui/index.ts'

/** Who hosted, kept time or wrote, by their seats, and who is offered it next. */
export const RoleBoard = ({ circleId }: { readonly circleId: CircleId }): ReactNode => {
  const text = useText()
  const { t } = text
  const roles = useCall('together.roles', { circleId })
  return (
    <Section title={t('together.roles')}>
      <ReadLine read={roles} />
      <ul className="role-board">
        {(roles.value ?? []).map((one) => (
          <li key={one.role}>
            <span className="role-due">
              <span>{t(`sessions.role.${one.role}`)}</span>
              <span className="leader" />
              <span className="small second">{sayDue(text, one)}</span>
            </span>
            <span className="small third">{sayHeld(text, one)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Holder = RoleInCircle['held'][number]

const nameOf = ({ t }: Text, { isMe, name }: Holder): string => (isMe ? t('together.you') : name)

const sayDue = (text: Text, { held, due }: RoleInCircle): string => {
  const person = held.find(({ personId }) => personId === due?.personId)
  return person === undefined ? '' : text.t('together.roles.due', { name: nameOf(text, person) })
}

const sayHeld = (text: Text, { held }: RoleInCircle): string => {
  const had = held.flatMap((one) =>
    one.lastOn === null
      ? []
      : [text.t('together.roles.last', { name: nameOf(text, one), date: text.date(one.lastOn) })],
  )
  if (had.length === 0) return text.t('together.roles.nobody')
  const said = text.list(had)
  return said.charAt(0).toLocaleUpperCase(text.tag) + said.slice(1)
}
