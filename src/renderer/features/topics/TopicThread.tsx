import type { ReactNode } from 'react'
import type { TopicView } from '#shared/contract/topics.ts'
import type { TurnId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { StepLines, StepRow, useStepActs } from '#features/steps/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Section, TextLink, Timeline, useGo } from '#ui/index.ts'

/** Its turns across sessions, what was taken from each, and the steps that came out of it: one thread. */
export const TopicThread = ({
  topic,
  hue,
}: {
  readonly topic: TopicView
  readonly hue: number
}): ReactNode => {
  const { t, date } = useText()
  const go = useGo()
  const { turns, stepIds, earlier } = topic
  const steps = useCall('steps.byId', stepIds.length === 0 ? null : { ids: stepIds })
  const acts = useStepActs()
  return (
    <Section title={t('topics.thread.title')}>
      {turns.length === 0 && <p className="small second">{t('topics.thread.none')}</p>}
      {turns.length > 0 && (
        <Timeline
          label={t('topics.thread.title')}
          moments={turns.map(({ id, on, takeaway, sessionId }) => ({
            id,
            when: date(on),
            says: takeaway,
            extra: (
              <>
                <TextLink onPress={() => go({ screen: 'session', sessionId })}>
                  {t('topics.thread.session', { date: date(on, 'full') })}
                </TextLink>
                {topic.owner.isMe && <MixLine turnId={id} />}
              </>
            ),
          }))}
        />
      )}
      <StepLines>
        {(steps.value ?? []).map((step) => (
          <StepRow
            key={step.id}
            step={step}
            hue={hue}
            says={['owner', 'idea']}
            onTick={() => void acts.tick(step)}
          />
        ))}
      </StepLines>
      <ErrorNotice error={acts.error} />
      {earlier !== null && (
        <p className="small second">
          {t('topics.thread.earlier')}{' '}
          <TextLink onPress={() => go({ screen: 'topic', topicId: earlier.id })}>{earlier.title}</TextLink>
        </p>
      )}
    </Section>
  )
}

/** How one was met in a turn of one's own; nobody else sees it. */
const MixLine = ({ turnId }: { readonly turnId: TurnId }): ReactNode => {
  const { t } = useText()
  const mix = useCall('contributions.mix', { turnId }).value?.mix
  if (mix === undefined || mix === 'nothing') return null
  return <p className="small second">{t(`topics.mix.${mix}`)}</p>
}
