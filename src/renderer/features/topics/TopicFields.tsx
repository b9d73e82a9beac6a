import type { ReactNode } from 'react'
import type { Brief, TopicSummary, TopicView } from '#shared/contract/topics.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { Field, Pills, Select, Switch } from '#ui/index.ts'
import { topicDomains, topicKinds, wishes } from './topicWords.ts'

type FieldsProps = { readonly draft: TopicView; readonly onChange: (draft: TopicView) => void }

const degrees = ['1', '2', '3', '4'] as const
const weights = ['1', '2', '3'] as const
const asDegree = (n: number): (typeof degrees)[number] => degrees.find((value) => Number(value) === n) ?? '2'
const asWeight = (n: number): (typeof weights)[number] => weights.find((value) => Number(value) === n) ?? '2'
const none = 'none'

/** What a topic is, what would help, and what is out of bounds. */
export const TopicFields = ({
  draft,
  earlier,
  mayWriteMore,
  onChange,
}: FieldsProps & {
  readonly earlier: readonly TopicSummary[]
  /** Beyond the headline. */
  readonly mayWriteMore: boolean
}): ReactNode => {
  const { t } = useText()
  const set = (change: Partial<TopicView>): void => onChange({ ...draft, ...change })
  return (
    <>
      {draft.title !== '' && (
        <Field
          label={t('topics.page.headline')}
          value={draft.title}
          onChange={(title) => set({ title })}
          maxLength={300}
        />
      )}
      <Pills
        label={t('topics.page.kind')}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        options={topicKinds.map((value) => ({ value, label: t(`topics.kind.${value}`) }))}
      />
      <Pills
        label={t('topics.page.domain')}
        value={draft.domain}
        onChange={(domain) => set({ domain })}
        options={topicDomains.map((value) => ({ value, label: t(`topics.domain.${value}`) }))}
      />
      <Pills
        label={t('topics.page.sensitivity')}
        value={asDegree(draft.sensitivity)}
        onChange={(value) => set({ sensitivity: Number(value) })}
        options={degrees.map((value) => ({ value, label: t(`topics.sensitivity.${value}`) }))}
      />
      <div className="across topic-weights">
        <Pills
          label={t('topics.page.urgency')}
          value={asWeight(draft.urgency)}
          onChange={(value) => set({ urgency: Number(value) })}
          options={weights.map((value) => ({ value, label: t(`topics.weight.${value}`) }))}
        />
        <Pills
          label={t('topics.page.importance')}
          value={asWeight(draft.importance)}
          onChange={(value) => set({ importance: Number(value) })}
          options={weights.map((value) => ({ value, label: t(`topics.weight.${value}`) }))}
        />
      </div>
      <fieldset className="topic-wishes">
        <legend>{t('topics.page.wants')}</legend>
        {wishes.map((wish) => (
          <Switch
            key={wish}
            isSelected={draft.wants.includes(wish)}
            onChange={(isWanted) =>
              set({ wants: wishes.filter((one) => (one === wish ? isWanted : draft.wants.includes(one))) })
            }
          >
            {t(`topics.wish.${wish}`)}
          </Switch>
        ))}
      </fieldset>
      {mayWriteMore && (
        <>
          <Field
            label={t('topics.page.useLimit')}
            value={draft.useLimit}
            onChange={(useLimit) => set({ useLimit })}
            maxLength={2_000}
          />
          <Field
            label={t('topics.page.mustNotLearn')}
            hint={t('topics.page.mustNotLearn.hint')}
            value={draft.mustNotLearn}
            onChange={(mustNotLearn) => set({ mustNotLearn })}
            maxLength={2_000}
          />
        </>
      )}
      {earlier.length > 0 && (
        <Select
          label={t('topics.page.earlier')}
          isWide
          value={draft.earlier?.id ?? none}
          onChange={(id) => {
            const found = earlier.find((one) => one.id === id)
            set({ earlier: found === undefined ? null : { id: found.id, title: found.title } })
          }}
          options={[
            { value: none, label: t('topics.page.earlier.none') },
            ...earlier.map(({ id, title }) => ({ value: id as string, label: title })),
          ]}
        />
      )}
      <Switch
        isSelected={draft.doNotReopen}
        onChange={(doNotReopen) => set({ doNotReopen })}
        explains={t('topics.page.doNotReopen.says')}
      >
        {t('topics.page.doNotReopen')}
      </Switch>
    </>
  )
}

const parts = [
  'problem',
  'goal',
  'background',
  'effect',
  'tried',
  'options',
  'wanted',
  'notWanted',
] as const satisfies readonly (keyof Brief)[]

/** The prepared write-up of a topic, private until its owner shares it. */
export const BriefFields = ({ draft, onChange }: FieldsProps): ReactNode => {
  const { t, date } = useText()
  const { brief, briefSharedOn } = draft
  return (
    <section className="topic-brief" aria-label={t('topics.brief.title')}>
      <h2 className="section-title">{t('topics.brief.title')}</h2>
      <p className="second">{t('topics.brief.says')}</p>
      {parts.map((part) => (
        <Field
          key={part}
          label={t(`topics.brief.${part}`)}
          value={brief[part]}
          onChange={(words) => onChange({ ...draft, brief: { ...brief, [part]: words } })}
          maxLength={8_000}
          isMultiLine
        />
      ))}
      <Switch
        isSelected={briefSharedOn !== null}
        onChange={(isShared) => onChange({ ...draft, briefSharedOn: isShared ? todayHere() : null })}
        explains={
          briefSharedOn === null
            ? t('topics.brief.private')
            : t('topics.brief.shared', { date: date(briefSharedOn) })
        }
      >
        {t('topics.brief.share')}
      </Switch>
    </section>
  )
}
