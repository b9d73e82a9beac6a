import type { ReactNode } from 'react'
import type { SessionId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { SessionRoles } from './SessionRoles.tsx'

/** Who does what next time, agreed on while everybody is still there. */
export const NextRoles = ({ sessionId }: { readonly sessionId: SessionId }): ReactNode => {
  const { t } = useText()
  const next = useCall('wrapUp.get', { sessionId }).value?.next ?? null
  const session = useCall('sessions.get', next === null ? null : { sessionId: next.sessionId })
  return session.value === undefined ? null : (
    <SessionRoles session={session.value} title={t('sessions.roles.next')} />
  )
}
