import { useState, type ReactNode } from 'react'
import './topics.css'
import type { CircleView } from '#shared/contract/circles.ts'
import type { TopicSummary } from '#shared/contract/topics.ts'
import { isMember } from '#shared/domain/circles.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { LongList, ReadLine, rowsOf, Section, TextLink, useGo } from '#ui/index.ts'
import { AddTopic } from './AddTopic.tsx'
import { factsOf, titleOf } from './topicWords.ts'

/** What waits, what is planned, what is worked on, and what has come to an end. */
export const ParkingLot = ({ circle }: { readonly circle: CircleView }): ReactNode => {
  const text = useText()
  const { t } = text
  const [isAdding, setIsAdding] = useState(false)
  const topics = useCall('topics.list', { circleId: circle.id })
  const members = circle.people.filter(({ status }) => isMember(status))
  return (
    <Section
      title={t('topics.title')}
      beside={
        <TextLink onPress={() => setIsAdding((now) => !now)}>
          {t(isAdding ? 'topics.add.done' : 'topics.add')}
        </TextLink>
      }
    >
      {isAdding && <AddTopic circleId={circle.id} owners={members} sessionId={null} />}
      <ReadLine read={topics} />
      {topics.value?.length === 0 && !isAdding && <p className="second">{t('topics.none')}</p>}
      {topics.value !== undefined && topics.value.length > 0 && (
        <LongList
          className="topic-lines"
          label={t('topics.title')}
          rows={rowsOf(topics.value)}
          nameOf={(topic) => titleOf(text, topic)}
          rowPx={65}
        >
          {(topic) => <TopicLine topic={topic} />}
        </LongList>
      )}
    </Section>
  )
}

const TopicLine = ({ topic }: { readonly topic: TopicSummary }): ReactNode => {
  const text = useText()
  const go = useGo()
  const isOver = topic.state === 'resolved' || topic.state === 'released'
  return (
    <button
      type="button"
      className={isOver ? 'topic-line third' : 'topic-line'}
      onClick={() => go({ screen: 'topic', topicId: topic.id })}
    >
      <span className="topic-line-title">{titleOf(text, topic)}</span>
      <span className="small second">{factsOf(text, topic)}</span>
    </button>
  )
}
