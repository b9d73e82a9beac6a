import type { ReactNode } from 'react'
import type { Opening } from '#shared/contract/prepare.ts'
import type { SessionId } from '#shared/ids.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Switch } from '#ui/index.ts'

type OpeningTicksProps = {
  readonly sessionId: SessionId
  readonly opening: Opening
  readonly shown: readonly (keyof Opening)[]
}

/** What is said and done at the start, each ticked as it happens. */
export const OpeningTicks = ({ sessionId, opening, shown }: OpeningTicksProps): ReactNode => {
  const { t } = useText()
  const confirming = useAct('prepare.open')
  return (
    <>
      <div className="opening-ticks">
        {shown.map((one) => (
          <Switch
            key={one}
            isSelected={opening[one]}
            onChange={(isSo) => void confirming.run({ sessionId, opening: { ...opening, [one]: isSo } })}
          >
            {t(`prepare.opening.${one}`)}
          </Switch>
        ))}
      </div>
      <ErrorNotice error={confirming.error} />
    </>
  )
}
