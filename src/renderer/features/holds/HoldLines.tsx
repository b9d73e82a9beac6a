import { useState, type ReactNode } from 'react'
import type { HeldThing, HoldView } from '#shared/contract/holds.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Notice, TextLink } from '#ui/index.ts'
import { LiftHold } from './LiftHold.tsx'

/** Says on a page that a hold keeps what it shows; nothing otherwise. */
export const HoldLines = ({ over }: { readonly over: HeldThing }): ReactNode =>
  (useCall('holds.over', over).value ?? []).map((hold) => <HoldNotice key={hold.id} hold={hold} />)

/** What is kept and since when, with the way to lift it. */
export const HoldNotice = ({ hold }: { readonly hold: HoldView }): ReactNode => {
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
