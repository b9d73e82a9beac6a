import { useState } from 'react'
import type { ConsentChange } from '#shared/contract/consent.ts'
import type { CircleId } from '#shared/ids.ts'
import { call, useAct, type BridgeError } from '#bridge/index.ts'

/** Text that stands above a limit that was lowered, and the backups that may hold it. */
export type StandsAbove = { readonly change: ConsentChange; readonly count: number; readonly copies: number }

export type Consent = {
  readonly error: BridgeError | undefined
  readonly isBusy: boolean
  /** Lowers or raises at once; what stands above is asked about afterwards. */
  readonly change: (change: ConsentChange) => Promise<void>
  readonly above: StandsAbove | null
  readonly leave: () => void
  readonly strike: () => Promise<void>
}

export const useConsent = (circleId: CircleId): Consent => {
  const changing = useAct('consent.change')
  const [above, setAbove] = useState<StandsAbove | null>(null)
  return {
    error: changing.error,
    isBusy: changing.isBusy,
    above,
    change: async (change) => {
      const { ok } = await changing.run({ circleId, change, strike: false })
      if (!ok) return
      const { above: rows, copies } = await call('consent.preview', { circleId, change })
      const count = Object.values(rows).reduce((sum, n) => sum + n, 0)
      setAbove(count === 0 ? null : { change, count, copies })
    },
    leave: () => setAbove(null),
    strike: async () => {
      if (above === null) return
      const { ok } = await changing.run({ circleId, change: above.change, strike: true })
      if (ok) setAbove(null)
    },
  }
}
