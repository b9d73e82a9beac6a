import { useState, type ReactNode } from 'react'
import './topics.css'
import type { TopicView } from '#shared/contract/topics.ts'
import type { TopicId } from '#shared/ids.ts'
import { mayBeWritten } from '#shared/domain/consent.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { HoldLines } from '#features/holds/index.ts'
import { NotePanel } from '#features/notes/index.ts'
import { useText } from '#i18n/index.ts'
import { hueStyle, useHues } from '#rosette/index.ts'
import { Button, Chip, ErrorNotice, Page, Section, TextLink, useGo, Waiting } from '#ui/index.ts'
import { TopicActs } from './TopicActs.tsx'
import { BriefFields, TopicFields } from './TopicFields.tsx'
import { TopicThread } from './TopicThread.tsx'
import { titleOf } from './topicWords.ts'

/** A topic and its brief, what I note about it, and the thread of its turns and steps. */
export const TopicScreen = ({ topicId }: { readonly topicId: TopicId }): ReactNode => {
  const topic = useCall('topics.get', { topicId })
  if (topic.value === undefined) return <Waiting error={topic.error} onAgain={topic.refetch} />
  return <OpenTopic key={topicId} topic={topic.value} />
}

const OpenTopic = ({ topic }: { readonly topic: TopicView }): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  const hue = useHues()(topic.circleId)
  const [draft, setDraft] = useState<TopicView>(topic)
  const updating = useAct('topics.update')
  const consents = useCall('consent.list', { circleId: topic.circleId })
  const others = useCall('topics.list', { circleId: topic.circleId })
  const member = consents.value?.members.find(({ personId }) => personId === topic.owner.id)
  const policy = consents.value?.notePolicy
  const subject = member === undefined ? ({ isMe: false, consent: 'headline' } as const) : member
  const mayHaveBrief = policy !== undefined && mayBeWritten('brief', policy, subject)
  const mayHaveNote = policy !== undefined && mayBeWritten('private-text', policy, subject)
  const keep = async (): Promise<void> => {
    const { title, kind, domain, sensitivity, wants, urgency, importance, doNotReopen, brief } = draft
    const traits = { title, kind, domain, sensitivity, wants, urgency, importance, doNotReopen }
    await updating.run({
      topicId: topic.id,
      ...traits,
      useLimit: draft.useLimit,
      mustNotLearn: draft.mustNotLearn,
      brief,
      isBriefShared: draft.briefSharedOn !== null,
      earlierTopicId: draft.earlier?.id ?? null,
    })
  }
  return (
    <div className="topic-page" style={hueStyle(hue)}>
      <Page
        overline={
          <TextLink onPress={() => go({ screen: 'circle', circleId: topic.circleId })}>
            {t('topics.page.overline', { circle: topic.circleName })}
          </TextLink>
        }
        title={titleOf(text, topic)}
        acts={<TopicActs topic={topic} />}
        aside={<TopicThread topic={topic} hue={hue} />}
      >
        <p className="across topic-owner">
          <span className="lead second">
            {topic.owner.isMe
              ? t('topics.page.ofYou')
              : t('topics.page.of', { name: topic.title === '' ? t('topics.member') : topic.owner.name })}
          </span>
          <Chip>{t(`topics.state.${topic.state}`)}</Chip>
        </p>
        <HoldLines over={{ table: 'topic', id: topic.id }} />
        <form
          className="topic-form"
          onSubmit={(event) => {
            event.preventDefault()
            void keep()
          }}
        >
          <TopicFields
            draft={draft}
            earlier={(others.value ?? []).filter(({ id, title }) => id !== topic.id && title !== '')}
            mayWriteMore={mayHaveBrief}
            onChange={setDraft}
          />
          {mayHaveBrief ? (
            <BriefFields draft={draft} onChange={setDraft} />
          ) : (
            policy !== undefined && (
              <p className="second">
                {member?.level === 'none'
                  ? t('topics.brief.silent')
                  : t('topics.brief.closed', { name: topic.owner.name })}
              </p>
            )
          )}
          <div className="across">
            <Button look="prime" type="submit" isBusy={updating.isBusy}>
              {t('topics.page.keep')}
            </Button>
          </div>
          <ErrorNotice error={updating.error} />
        </form>
        {mayHaveNote && (
          <Section title={t('topics.notes')}>
            <NotePanel
              owner={{ table: 'topic', id: topic.id }}
              layer="private"
              place={{ circleId: topic.circleId, sessionId: null }}
              hue={hue}
            />
          </Section>
        )}
      </Page>
    </div>
  )
}
