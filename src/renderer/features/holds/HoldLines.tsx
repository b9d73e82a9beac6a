import { useState, type ReactNode } from 'react'
import './holds.css'
import type { HeldThing, HoldView } from '#shared/contract/holds.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Notice, TextLink } from '#ui/index.ts'
import { LiftHold } from './LiftHold.tsx'

/** Says on a page that a hold keeps what it shows; nothing otherwise. */
export const HoldLines = ({ over }: { readonly over: HeldThing }): ReactNode => (
  <HoldNotices holds={useCall('holds.over', over).value ?? []} />
)

/** A line for each hold; nothing where there is none. */
export const HoldNotices = ({ holds }: { readonly holds: readonly HoldView[] }): ReactNode =>
  holds.length > 0 && (
    <div className="stack hold-lines">
      {holds.map((hold) => (
        <HoldNotice key={hold.id} hold={hold} />
      ))}
    </div>
  )

/** What is kept and since when, with the way to lift it. */
const HoldNotice = ({ hold }: { readonly hold: HoldView }): ReactNode => {
  const text = useText()
  const { t } = text
  const [isLifting, setIsLifting] = useState(false)
  return (
    <>
      <Notice icon="leaf">
        {t(`holds.over.${hold.of.scope}`, { name: hold.name, date: text.date(hold.from, 'full') })}{' '}
        <TextLink onPress={() => setIsLifting(true)}>{t('holds.lift')}</TextLink>
      </Notice>
      {isLifting && <LiftHold hold={hold} onClose={() => setIsLifting(false)} />}
    </>
  )
}
