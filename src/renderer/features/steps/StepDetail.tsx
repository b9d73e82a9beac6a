import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { NextStepView } from '#shared/contract/steps.ts'
import { mayBeTakenBack } from '#shared/domain/nextSteps.ts'
import { useToTrash } from '#features/trash/index.ts'
import { todayHere, useText } from '#i18n/index.ts'
import {
  Button,
  Chip,
  ErrorNotice,
  Field,
  IconButton,
  PersonDisc,
  Pills,
  TextLink,
  useGo,
  type StepRingState,
} from '#ui/index.ts'
import { CarryForm } from './CarryForm.tsx'
import { ConfirmStep } from './ConfirmStep.tsx'
import { HowItWent } from './HowItWent.tsx'
import { ringOf, sayWhen } from './stepWords.ts'
import { useStepActs } from './useStepActs.ts'

type StepDetailProps = {
  readonly step: NextStepView
  readonly hue: number
  readonly onClose: () => void
  /** It was looked for: a reader says it at once, and Tab goes on from its words. */
  readonly takesFocus?: boolean
}

const states: readonly StepRingState[] = ['open', 'underway', 'done', 'changed', 'released']

/** Everything about one step, and what can become of it. */
export const StepDetail = ({ step, hue, onClose, takesFocus = false }: StepDetailProps): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  const acts = useStepActs()
  const [editing, setEditing] = useState<'words' | 'day' | 'asked' | null>(null)
  const today = todayHere()
  const words = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    words.current?.focus()
    document.querySelector('.step-row.open')?.scrollIntoView({ block: 'center' })
  }, [takesFocus])
  const isFinal = step.settledOn !== null && !mayBeTakenBack(step.settledOn, today)
  const { sessionId, circle, isFromCircle } = step
  const toTrash = useToTrash()
  const throwAway = async (): Promise<void> => {
    if (await toTrash({ table: 'next_step', id: step.id })) onClose()
  }

  const become = async (state: StepRingState): Promise<void> => {
    if (state === 'open') await (step.settledOn === null ? acts.putBack(step) : acts.reopen(step.id))
    else if (state === 'underway') await acts.begin(step)
    else await acts.settle(step, state)
  }
  // From a settled state one goes only back.
  const reachable = states.filter(
    (state) => step.settledOn === null || state === 'open' || state === ringOf(step),
  )

  return (
    <section className="step-detail sheet" aria-label={t('steps.detail.label')}>
      <div className="across">
        {circle === null ? (
          <Chip look="line">{t('steps.onlyMine')}</Chip>
        ) : (
          <Chip look="hue" hue={hue}>
            {circle.name}
          </Chip>
        )}
        <span className="spacer" />
        <IconButton icon="trash" label={t('trash.move')} onPress={() => void throwAway()} />
        <IconButton icon="close" label={t('steps.detail.close')} onPress={onClose} />
      </div>
      {editing === 'words' ? (
        <EditWords step={step} rename={acts.rename} onDone={() => setEditing(null)} />
      ) : (
        <h2 ref={words} tabIndex={-1}>
          {step.title}
        </h2>
      )}
      {editing !== 'words' && step.settledOn === null && (
        <p className="small">
          <TextLink onPress={() => setEditing('words')}>{t('steps.detail.rename')}</TextLink>
        </p>
      )}
      <div className="step-states">
        <Pills
          label={t('steps.detail.state')}
          hideLabel
          size="small"
          value={ringOf(step)}
          isDisabled={isFinal}
          onChange={(state) => void become(state)}
          options={(isFinal ? [ringOf(step)] : reachable).map((state) => ({
            value: state,
            label: t(`steps.state.${state}`),
          }))}
        />
        <p className="small third">
          {step.settledOn === null
            ? t('steps.detail.released.says')
            : t('steps.detail.settled.final', { date: text.date(step.settledOn) })}
        </p>
      </div>
      <dl className="facts">
        <dt>{t('steps.detail.by')}</dt>
        <dd>
          {sayWhen(text, step, today)}{' '}
          {step.settledOn === null && editing !== 'day' && (
            <TextLink onPress={() => setEditing('day')}>
              {t(step.dueOn === null ? 'steps.detail.chooseDate' : 'steps.detail.changeDate')}
            </TextLink>
          )}
        </dd>
        <dt>{t('steps.detail.owner')}</dt>
        <dd className="across">
          <PersonDisc name={step.owner.name} hue={hue} state={step.owner.isMe ? 'you' : 'here'} isSmall />
          {step.owner.isMe ? t('steps.you') : step.owner.name}
        </dd>
        <Asked step={step} hue={hue} />
        {sessionId !== null && (
          <>
            <dt>{t('steps.detail.session')}</dt>
            <dd>
              <TextLink onPress={() => go({ screen: 'session', sessionId })}>
                {t('steps.detail.toSession')}
              </TextLink>
            </dd>
          </>
        )}
        {isFromCircle && (
          <>
            <dt>{t('steps.detail.idea')}</dt>
            <dd>{t('steps.detail.fromCircle')}</dd>
          </>
        )}
      </dl>
      {step.settledOn === null && (
        <p className="small">
          <TextLink onPress={() => setEditing('asked')}>{t('steps.detail.confirm')}</TextLink>
        </p>
      )}
      {editing === 'asked' && <ConfirmStep step={step} onClose={() => setEditing(null)} />}
      {editing === 'day' && (
        <CarryForm
          step={step}
          carry={acts.carry}
          label={t('steps.detail.date')}
          onDone={() => setEditing(null)}
          onCancel={() => setEditing(null)}
        />
      )}
      <ErrorNotice error={acts.error} />
      <HowItWent step={step} onMakeSmaller={() => setEditing('words')} />
    </section>
  )
}

/** What was said when it was promised, as far as something was. */
const Asked = ({ step, hue }: { readonly step: NextStepView; readonly hue: number }): ReactNode => {
  const { t } = useText()
  const { supporter, firstMove, newForMe, canKeepUp } = step
  const said = (label: string, answer: boolean | null): ReactNode =>
    answer !== null && (
      <>
        <dt>{label}</dt>
        <dd>{t(answer ? 'steps.confirm.yes' : 'steps.confirm.no')}</dd>
      </>
    )
  return (
    <>
      {supporter !== null && (
        <>
          <dt>{t('steps.detail.mayAsk')}</dt>
          <dd className="across">
            <PersonDisc name={supporter.name} hue={hue} state={supporter.isMe ? 'you' : 'here'} isSmall />
            {supporter.isMe ? t('steps.you') : supporter.name}
          </dd>
        </>
      )}
      {firstMove !== '' && (
        <>
          <dt>{t('steps.detail.firstMove')}</dt>
          <dd>{firstMove}</dd>
        </>
      )}
      {said(t('steps.confirm.newForMe'), newForMe)}
      {said(t('steps.confirm.canKeepUp'), canKeepUp)}
    </>
  )
}

type EditWordsProps = {
  readonly step: NextStepView
  readonly rename: (step: NextStepView, title: string) => Promise<boolean>
  readonly onDone: () => void
}

const EditWords = ({ step, rename, onDone }: EditWordsProps): ReactNode => {
  const { t } = useText()
  const [title, setTitle] = useState(step.title)
  return (
    <form
      className="stack-form"
      onSubmit={(event) => {
        event.preventDefault()
        void rename(step, title.trim()).then((isKept) => isKept && onDone())
      }}
    >
      <Field label={t('steps.detail.title')} value={title} onChange={setTitle} maxLength={500} autoFocus />
      <div className="across">
        <Button size="small" type="submit" isDisabled={title.trim() === ''}>
          {t('steps.add.keep')}
        </Button>
        <Button size="small" look="quiet" onPress={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  )
}
