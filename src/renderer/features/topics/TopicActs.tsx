import { useState, type ReactNode } from 'react'
import type { TopicView } from '#shared/contract/topics.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import { mayBecome, topicTransitions } from '#shared/domain/lifecycles.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { SetHold } from '#features/holds/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Menu, type MenuEntry } from '#ui/index.ts'

/** What may become of a topic now: on the agenda of the next session, settled, let go, taken up again. */
export const TopicActs = ({ topic }: { readonly topic: TopicView }): ReactNode => {
  const { t, date } = useText()
  const circle = useCall('circles.get', { circleId: topic.circleId })
  const moving = useAct('topics.move')
  const scheduling = useAct('topics.schedule')
  const [isKeeping, setIsKeeping] = useState(false)
  const { id: topicId, state } = topic
  const next = circle.value?.nextSession ?? null
  const move = (to: 'waiting' | 'resolved' | 'released'): void =>
    void moving.run({ topicId, to, resolvedNote: '' })
  const may = (to: Parameters<typeof mayBecome>[2] & TopicView['state']): boolean =>
    state !== 'in_turn' && mayBecome(topicTransitions, state, to)
  const isEnded = state === 'resolved' || state === 'released'
  const entries: readonly MenuEntry[] = [
    ...(next !== null && may('scheduled') && (!topic.doNotReopen || topic.owner.isMe)
      ? [
          {
            id: 'schedule',
            label: t('topics.act.schedule', { date: date(dayOf(next.plannedFor)) }),
            onChoose: () => void scheduling.run({ topicId, sessionId: next.id }),
          },
        ]
      : []),
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
