import type { ReactNode } from 'react'
import './together.css'
import type { CircleMoment } from '#shared/contract/together.ts'
import type { CircleId } from '#shared/ids.ts'
import { useCall, useRows } from '#bridge/index.ts'
import { useText, type Text } from '#i18n/index.ts'
import { LongList, ReadLine, Section, TextLink, useGo } from '#ui/index.ts'
import { RoleBoard } from './RoleBoard.tsx'

/** What a circle has behind it. */
export const Together = ({ circleId }: { readonly circleId: CircleId }): ReactNode => {
  const text = useText()
  const { t } = text
  const moments = useRows('together.timeline', { circleId })
  return (
    <>
      <BalanceLine circleId={circleId} />
      <RoleBoard circleId={circleId} />
      <Section title={t('together.timeline')}>
        <ReadLine read={moments.read} />
        {moments.length > 0 && (
          <LongList
            className="moment-lines"
            label={t('together.timeline')}
            rows={moments}
            nameOf={(moment) => sayMoment(text, moment)}
            rowPx={46}
          >
            {(moment) => <MomentLine moment={moment} />}
          </LongList>
        )}
      </Section>
    </>
  )
}

const sayMoment = ({ t }: Text, { kind, words, session }: CircleMoment): string =>
  t(`together.moment.${kind}`, { words, n: session?.number ?? 0 })

const MomentLine = ({ moment }: { readonly moment: CircleMoment }): ReactNode => {
  const text = useText()
  const go = useGo()
  const { session } = moment
  const said = sayMoment(text, moment)
  return (
    <div className="moment-line">
      <span className="small third moment-day">{text.date(moment.on)}</span>
      {session === null ? (
        <span className="moment-words">{said}</span>
      ) : (
        <TextLink onPress={() => go({ screen: 'session', sessionId: session.id })}>{said}</TextLink>
      )}
    </div>
  )
}

/** In a word and with an invitation either way; mine alone. */
const BalanceLine = ({ circleId }: { readonly circleId: CircleId }): ReactNode => {
  const { t } = useText()
  const read = useCall('together.balance', { circleId })
  return (
    <Section title={t('together.balance.title')}>
      <ReadLine read={read} />
      {read.value !== undefined && <p className="second">{t(`together.balance.${read.value.balance}`)}</p>}
    </Section>
  )
}
