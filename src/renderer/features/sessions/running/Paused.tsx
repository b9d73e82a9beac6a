import type { ReactNode } from 'react'
import type { RunningView } from '#shared/contract/running.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice, useCommandKey } from '#ui/index.ts'
import type { Resume } from '../useResume.tsx'

type PausedProps = {
  readonly view: RunningView
  readonly resuming: Resume
  /** Somebody rang the bell: then it asks for nothing. */
  readonly isByBell: boolean
}

/** A pause in words, and the two ways on: from here, or as if there had been none. */
export const Paused = ({ view, resuming, isByBell }: PausedProps): ReactNode => {
  const text = useText()
  const { t } = text
  const keyOf = useCommandKey()
  const { pausedAt } = view
  if (pausedAt === null) return null
  const since = new Date(pausedAt)
  const isToday = since.toDateString() === new Date(view.now).toDateString()
  const when = new Intl.DateTimeFormat(text.tag, {
    ...(isToday ? {} : { weekday: 'long' as const }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(since)
  return (
    <div className="live-paused" role="status">
      <p>
        {t(isByBell ? 'running.paused.bell' : 'running.paused.since', { when })}{' '}
        <span className="second">{t('running.paused.stands')}</span>
      </p>
      <p className="across">
        <Button
          look="prime"
          size="small"
          icon="play"
          onPress={() => resuming.goOn(false)}
          shortcut={keyOf('pause-session') ?? ''}
        >
          {t('sessions.act.resume')}
        </Button>
        {!isByBell && (
          <Button look="quiet" size="small" onPress={() => resuming.goOn(true)}>
            {t('running.paused.count')}
          </Button>
        )}
      </p>
      <ErrorNotice error={resuming.error} />
      {resuming.question}
    </div>
  )
}
