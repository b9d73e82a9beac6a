import type { TopicDomain, TopicKind, TopicSummary, Wish } from '#shared/contract/topics.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import { sayNumber, type Text } from '#i18n/index.ts'

export const topicKinds = [
  'roadblock',
  'opportunity',
  'question',
  'decision',
  'dream',
  'case',
] as const satisfies readonly TopicKind[]

export const topicDomains = ['work', 'personal', 'both'] as const satisfies readonly TopicDomain[]

export const wishes = [
  'listening',
  'questions',
  'experience',
  'ideas',
  'blunt_feedback',
  'resources',
] as const satisfies readonly Wish[]

/** A topic of somebody about whom nothing is written has no headline. */
export const titleOf = ({ t }: Text, { title }: { readonly title: string }): string =>
  title === '' ? t('topics.untitled') : title

/** Whose it is, and where it stands: "Priya · on 17 December", "You · carried twice". */
export const factsOf = (text: Text, topic: TopicSummary): string => {
  const { t } = text
  const { owner, title, plannedSession, carriedCount, state, hasBrief } = topic
  const who = owner.isMe ? t('topics.you') : title === '' ? t('topics.member') : owner.name
  const where =
    state === 'scheduled' && plannedSession !== null
      ? t('topics.fact.on', { date: text.date(dayOf(plannedSession.plannedFor)) })
      : state === 'waiting' && carriedCount > 1
        ? t('topics.fact.carried', {
            times: t('topics.times', { n: carriedCount, words: sayNumber(text, carriedCount) }),
          })
        : t(`topics.state.${state}`)
  return [who, where, ...(hasBrief ? [t('topics.fact.brief')] : [])].join(' · ')
}
