import { useState, type ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { hueStyle, RoseChart, type ChartPerson } from '#rosette/index.ts'
import { Disclosure } from './Disclosure.tsx'
import { Table } from './Table.tsx'
import { TextLink } from './TextLink.tsx'

type BalancePictureProps = {
  /** In the order of the seats. */
  readonly people: readonly ChartPerson[]
  readonly hue: number
  /** What there is to say about it, in words: they come first and stand alone until the picture is asked for. */
  readonly says: ReactNode
  readonly startsShown?: boolean
}

/** Turns had and roles held: words first, the rose on request, and the same as a table. For the owner alone. */
export const BalancePicture = ({
  people,
  hue,
  says,
  startsShown = false,
}: BalancePictureProps): ReactNode => {
  const { t, number } = useText()
  const [isShown, setIsShown] = useState(startsShown)
  return (
    <div className="balance" style={hueStyle(hue)}>
      <p className="lead">{says}</p>
      {isShown ? (
        <>
          <RoseChart people={people} hue={hue} title={t('ui.balance.title')} />
          <ul className="balance-key" aria-hidden>
            <li className="turns">{t('ui.balance.turns')}</li>
            <li className="roles">{t('ui.balance.roles')}</li>
            <li className="to-come">{t('ui.balance.toCome')}</li>
          </ul>
          <Disclosure title={t('ui.balance.table')}>
            <Table
              caption={t('ui.balance.title')}
              columns={[
                { id: 'person', title: t('ui.balance.person') },
                { id: 'turns', title: t('ui.balance.turns'), isNumber: true },
                { id: 'roles', title: t('ui.balance.roles'), isNumber: true },
              ]}
              rows={people.map(({ id, name, turns, roles }) => ({
                id,
                head: name,
                cells: [turns === 0 ? t('ui.balance.toCome') : number(turns), number(roles)],
              }))}
            />
          </Disclosure>
        </>
      ) : (
        <TextLink onPress={() => setIsShown(true)}>{t('ui.balance.show')}</TextLink>
      )}
    </div>
  )
}
