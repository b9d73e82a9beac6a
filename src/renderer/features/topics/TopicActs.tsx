import { useState, type ReactNode } from 'react'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import type { TopicView } from '#shared/contract/topics.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import { mayBecome, topicTransitions } from '#shared/domain/lifecycles.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { SetHold } from '#features/holds/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Menu, type MenuEntry } from '#ui/index.ts'

/** Whatever is still to come is among them. */
const newestSessions = 60
const mostDates = 6

/** Sessions a topic can be planned for, the next one first, without the one it is planned for. */
const plannedAhead = (sessions: readonly SessionSummary[], topic: TopicView): readonly SessionSummary[] =>
  sessions
    .filter(({ id, status }) => status === 'planned' && id !== topic.plannedSession?.id)
    .toSorted((one, other) => one.plannedFor.localeCompare(other.plannedFor))
    .slice(0, mostDates)

/** What may become of a topic now: a turn of any session that is planned, settled, let go, taken up again. */
export const TopicActs = ({ topic }: { readonly topic: TopicView }): ReactNode => {
  const { t, date } = useText()
  const dates = useCall('sessions.list', { circleId: topic.circleId, offset: 0, limit: newestSessions })
  const moving = useAct('topics.move')
  const scheduling = useAct('topics.schedule')
  const [isKeeping, setIsKeeping] = useState(false)
  const { id: topicId, state } = topic
  const move = (to: 'waiting' | 'resolved' | 'released'): void =>
    void moving.run({ topicId, to, resolvedNote: '' })
  const may = (to: Parameters<typeof mayBecome>[2] & TopicView['state']): boolean =>
    state !== 'in_turn' && mayBecome(topicTransitions, state, to)
  const mayBePlanned = (state === 'scheduled' || may('scheduled')) && (!topic.doNotReopen || topic.owner.isMe)
  const ahead = mayBePlanned ? plannedAhead(dates.value?.rows ?? [], topic) : []
  const isEnded = state === 'resolved' || state === 'released'
  const entries: readonly MenuEntry[] = [
    ...ahead.map((session) => ({
      id: session.id,
      label: t('topics.act.schedule', { date: date(dayOf(session.plannedFor)) }),
      onChoose: () => void scheduling.run({ topicId, sessionId: session.id }),
    })),
    ...(state === 'scheduled'
      ? [
          {
            id: 'unschedule',
            label: t('topics.act.unschedule'),
            onChoose: () => void scheduling.run({ topicId, sessionId: null }),
          },
        ]
      : []),
    ...(may('resolved')
      ? [{ id: 'resolve', label: t('topics.act.resolve'), onChoose: () => move('resolved') }]
      : []),
    ...(may('released')
      ? [{ id: 'release', label: t('topics.act.release'), onChoose: () => move('released') }]
      : []),
    ...(isEnded && (!topic.doNotReopen || topic.owner.isMe)
      ? [{ id: 'reopen', label: t('topics.act.reopen'), onChoose: () => move('waiting') }]
      : []),
    { id: 'keep', icon: 'leaf', label: t('holds.set.menu'), onChoose: () => setIsKeeping(true) },
  ]
  return (
    <>
      <Menu label={t('topics.act.more')} entries={entries} />
      {isKeeping && (
        <SetHold
          of={{ scope: 'topic', id: topicId }}
          name={topic.title}
          onClose={() => setIsKeeping(false)}
        />
      )}
      <ErrorNotice error={moving.error ?? scheduling.error} />
    </>
  )
}
