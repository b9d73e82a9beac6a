import type { ReactNode } from 'react'
import type { CircleId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { PlanSession } from './PlanSession.tsx'

/** Enough to know from which the rhythm goes on. */
const newestSessions = 20

/** Plans the circle's next session from wherever one is. */
export const PlanNext = ({
  circleId,
  onClose,
}: {
  readonly circleId: CircleId
  readonly onClose: () => void
}): ReactNode => {
  const circle = useCall('circles.get', { circleId })
  const sessions = useCall('sessions.list', { circleId, offset: 0, limit: newestSessions })
  if (circle.value === undefined || sessions.value === undefined) return null
  return <PlanSession circle={circle.value} sessions={sessions.value.rows} onClose={onClose} />
}
