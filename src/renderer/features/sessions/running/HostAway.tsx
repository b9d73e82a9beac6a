import type { ReactNode } from 'react'
import type { RunningView } from '#shared/contract/running.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice } from '#ui/index.ts'

/** The host has left: the session goes on as it is, and somebody who is here is asked to host on. */
export const HostAway = ({ view }: { readonly view: RunningView }): ReactNode => {
  const { t } = useText()
  const handing = useAct('running.handOn')
  const { id: sessionId, people } = view.session
  const host = people.find(({ isHost }) => isHost)
  const here = people.filter(({ attendance }) => attendance !== 'away')
  if ((host !== undefined && host.attendance !== 'away') || here.length === 0) return null
  return (
    <section className="host-away" aria-label={t('running.hostAway.who')}>
      <p role="status">
        {host === undefined
          ? t('running.hostAway.none')
          : host.isMe
            ? t('running.hostAway.you')
            : t('running.hostAway', { name: host.name })}{' '}
        {t('running.hostAway.who')}
      </p>
      <p className="across">
        {here.map(({ personId, name, isMe }) => (
          <Button
            key={personId}
            size="small"
            look={isMe ? 'soft' : 'quiet'}
            isBusy={handing.isBusy}
            onPress={() => void handing.run({ sessionId, personId })}
          >
            {isMe ? t('running.hostAway.me') : name}
          </Button>
        ))}
      </p>
      <ErrorNotice error={handing.error} />
    </section>
  )
}
