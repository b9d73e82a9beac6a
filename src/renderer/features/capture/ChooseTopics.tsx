import { useState, type ReactNode } from 'react'
import './capture.css'
import type { SessionView } from '#shared/contract/sessions.ts'
import type { TopicId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { AddTopic, titleOf } from '#features/topics/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice, IconButton, ReadLine, Section, Switch } from '#ui/index.ts'

/**
 * The quick list from which a session chooses: dots for a vote, a tick for what all consent to. Both live here and
 * nowhere else; only what is chosen becomes turns, in the order of its dots.
 */
export const ChooseTopics = ({ session }: { readonly session: SessionView }): ReactNode => {
  const text = useText()
  const { t } = text
  const [dots, setDots] = useState<ReadonlyMap<TopicId, number>>(new Map())
  const [picked, setPicked] = useState<ReadonlySet<TopicId>>(new Set())
  const topics = useCall('topics.list', { circleId: session.circleId })
  const turns = useCall('turns.list', { sessionId: session.id })
  const choosing = useAct('turns.choose')
  const taken = new Set((turns.value ?? []).flatMap(({ topic }) => (topic === null ? [] : [topic.id])))
  const offered = (topics.value ?? []).filter(
    ({ id, state }) => !taken.has(id) && ['captured', 'waiting', 'scheduled', 'working'].includes(state),
  )
  const dotsOf = (id: TopicId): number => dots.get(id) ?? 0
  const give = (id: TopicId, change: 1 | -1): void =>
    setDots(new Map(dots).set(id, Math.max(0, dotsOf(id) + change)))
  const chosen = offered
    .filter(({ id }) => picked.has(id))
    .toSorted((one, other) => dotsOf(other.id) - dotsOf(one.id))
  const choose = async (): Promise<void> => {
    const { ok } = await choosing.run({ sessionId: session.id, topicIds: chosen.map(({ id }) => id) })
    if (!ok) return
    setDots(new Map())
    setPicked(new Set())
  }
  return (
    <Section title={t('capture.choose.title')}>
      <p className="small second choose-says">{t('capture.choose.says')}</p>
      <ReadLine read={topics} />
      {topics.value !== undefined && offered.length === 0 && (
        <p className="second">{t('capture.choose.none')}</p>
      )}
      <ul className="choose-topics">
        {offered.map((topic) => {
          const title = titleOf(text, topic)
          return (
            <li key={topic.id}>
              <Switch
                isSelected={picked.has(topic.id)}
                onChange={(isPicked) => {
                  const next = new Set(picked)
                  if (isPicked) next.add(topic.id)
                  else next.delete(topic.id)
                  setPicked(next)
                }}
              >
                {title}
              </Switch>
              <span className="small second">{t('capture.choose.dots', { count: dotsOf(topic.id) })}</span>
              <IconButton
                icon="plus"
                label={t('capture.choose.dot', { title })}
                onPress={() => give(topic.id, 1)}
              />
              {dotsOf(topic.id) > 0 && (
                <IconButton
                  icon="close"
                  label={t('capture.choose.undot', { title })}
                  onPress={() => give(topic.id, -1)}
                />
              )}
            </li>
          )
        })}
      </ul>
      {chosen.length > 0 && (
        <Button look="soft" isBusy={choosing.isBusy} onPress={() => void choose()}>
          {t('capture.choose.keep', { count: chosen.length })}
        </Button>
      )}
      <ErrorNotice error={choosing.error} />
      <AddTopic circleId={session.circleId} owners={session.people} sessionId={session.id} />
    </Section>
  )
}
