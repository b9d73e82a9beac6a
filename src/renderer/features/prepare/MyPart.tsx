import { useState, type ReactNode } from 'react'
import type { PrepCode, Preparation } from '#shared/contract/prepare.ts'
import type { SessionId } from '#shared/ids.ts'
import { useAct } from '#bridge/index.ts'
import { sayNumber, useText, type Text } from '#i18n/index.ts'
import { ErrorNotice, Field, Section, Switch, TextLink, useGo } from '#ui/index.ts'

type Mine = NonNullable<Preparation['mine']>

type MyPartProps = { readonly sessionId: SessionId; readonly mine: Mine }

const codes = ['promises', 'brief'] as const satisfies readonly PrepCode[]

/** One's own preparation: two ticks and a line. Nobody sees it, and nothing is counted. */
export const MyPart = ({ sessionId, mine }: MyPartProps): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  const ticking = useAct('prepare.tick')
  const { topic } = mine
  return (
    <Section title={t('prepare.mine.title')}>
      <div className="my-part">
        {codes.map((code) => (
          <Switch
            key={code}
            isSelected={mine.done.includes(code)}
            explains={code === 'promises' ? sayPromises(text, mine) : sayTopic(text, topic)}
            onChange={(isDone) => void ticking.run({ sessionId, code, isDone })}
          >
            {t(`prepare.mine.${code}`)}
          </Switch>
        ))}
        {topic !== null && (
          <p className="small to-topic">
            <TextLink onPress={() => go({ screen: 'topic', topicId: topic.id })}>
              {t('prepare.mine.openTopic')}
            </TextLink>
          </p>
        )}
        <IntentionField sessionId={sessionId} intention={mine.intention} />
      </div>
      <ErrorNotice error={ticking.error} />
    </Section>
  )
}

const sayPromises = (text: Text, { openPromises }: Mine): string =>
  text.t('prepare.mine.promises.says', { n: openPromises, words: sayNumber(text, openPromises) })

const sayTopic = (text: Text, topic: Mine['topic']): string => {
  if (topic === null) return text.t('prepare.mine.brief.none')
  return text.t(topic.hasBrief ? 'prepare.mine.brief.ready' : 'prepare.mine.brief.notYet')
}

type IntentionProps = {
  readonly sessionId: SessionId
  readonly intention: string
  /** Where there is little room the field asks in itself. */
  readonly isCompact?: boolean
}

/** What I come with, in one line. */
export const IntentionField = ({ sessionId, intention, isCompact = false }: IntentionProps): ReactNode => {
  const { t } = useText()
  const [typed, setTyped] = useState(intention)
  const intending = useAct('prepare.intend')
  const keep = (): void => {
    if (typed.trim() !== intention) void intending.run({ sessionId, intention: typed.trim() })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <Field
        label={t('prepare.intention')}
        {...(isCompact
          ? { hideLabel: true, placeholder: t('prepare.intention') }
          : { hint: t('prepare.intention.hint') })}
        value={typed}
        onChange={setTyped}
        onBlur={keep}
        maxLength={2_000}
      />
      <ErrorNotice error={intending.error} />
    </form>
  )
}
