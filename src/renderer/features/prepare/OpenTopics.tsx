import type { ReactNode } from 'react'
import type { Preparation } from '#shared/contract/prepare.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import type { TopicSummary } from '#shared/contract/topics.ts'
import { factsOf, titleOf } from '#features/topics/index.ts'
import { useCall } from '#bridge/index.ts'
import { sayNumber, useText, type Text } from '#i18n/index.ts'
import { ReadLine, Row, Section, TextLink, useGo } from '#ui/index.ts'

type OpenTopicsProps = { readonly session: SessionView; readonly asks: Preparation['asks'] }

const mostTopics = 6

const isOpen = ({ state }: TopicSummary): boolean => !['resolved', 'released'].includes(state)

/** What waits to be talked about and has no turn yet, those of this session first, and what was asked and not met yet. */
export const OpenTopics = ({ session, asks }: OpenTopicsProps): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  const topics = useCall('topics.list', { circleId: session.circleId })
  const turns = useCall('turns.list', { sessionId: session.id })
  const taken = new Set((turns.value ?? []).map(({ topic }) => topic?.id))
  const isHere = ({ plannedSession }: TopicSummary): boolean => plannedSession?.id === session.id
  const open = (topics.value ?? []).filter((topic) => isOpen(topic) && !taken.has(topic.id))
  const shown = [...open.filter(isHere), ...open.filter((topic) => !isHere(topic))].slice(0, mostTopics)
  const asked = sayAsks(text, asks)
  return (
    <Section
      title={t('prepare.topics.title')}
      beside={
        open.length > shown.length && (
          <TextLink onPress={() => go({ screen: 'circle', circleId: session.circleId })}>
            {t('prepare.topics.all', { number: text.number(open.length) })}
          </TextLink>
        )
      }
    >
      <ReadLine read={topics} />
      {topics.value !== undefined && open.length === 0 && (
        <p className="second">{t('prepare.topics.none')}</p>
      )}
      <ul className="rows">
        {shown.map((topic) => (
          <Row key={topic.id} fact={factsOf(text, topic)}>
            <TextLink onPress={() => go({ screen: 'topic', topicId: topic.id })}>
              {titleOf(text, topic)}
            </TextLink>
          </Row>
        ))}
      </ul>
      {asked !== '' && <p className="small second">{asked}</p>}
    </Section>
  )
}

const sayAsks = (text: Text, asks: Preparation['asks']): string =>
  (['open', 'answered'] as const)
    .filter((state) => asks[state] > 0)
    .map((state) => {
      const n = asks[state]
      const said = text.t(`prepare.asks.${state}`, { n, words: sayNumber(text, n) })
      return said.charAt(0).toLocaleUpperCase(text.tag) + said.slice(1)
    })
    .join(' ')
