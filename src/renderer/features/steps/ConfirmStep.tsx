import { useState, type ReactNode } from 'react'
import type { Horizon, NextStepView } from '#shared/contract/steps.ts'
import type { PersonId } from '#shared/ids.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { DayField, Field, FormDialog, Pills, readDay, Select } from '#ui/index.ts'
import { useSupporters } from './useSupporters.ts'

const horizons = [
  'date',
  'this_week',
  'before_next',
  'this_season',
  'someday',
] as const satisfies readonly Horizon[]

type Answer = 'yes' | 'no' | 'open'
const answers = ['yes', 'no', 'open'] as const satisfies readonly Answer[]
const asAnswer = (said: boolean | null): Answer => (said === null ? 'open' : said ? 'yes' : 'no')
const asSaid = (answer: Answer): boolean | null => (answer === 'open' ? null : answer === 'yes')

const nobody = 'nobody'

/** A promise read out once more: by when, who may ask, the first tiny move, and two quiet questions. */
export const ConfirmStep = ({
  step,
  onClose,
}: {
  readonly step: NextStepView
  readonly onClose: () => void
}): ReactNode => {
  const { t, date } = useText()
  const supporters = useSupporters(step)
  const [horizon, setHorizon] = useState<Horizon>(step.horizon)
  const before = step.dueOn === null ? undefined : { words: date(step.dueOn, 'full'), day: step.dueOn }
  const [words, setWords] = useState(before?.words ?? '')
  const [isDayAskedFor, setIsDayAskedFor] = useState(false)
  const [supporterId, setSupporterId] = useState<PersonId | null>(step.supporter?.id ?? null)
  const [firstMove, setFirstMove] = useState(step.firstMove)
  const [newForMe, setNewForMe] = useState(asAnswer(step.newForMe))
  const [canKeepUp, setCanKeepUp] = useState(asAnswer(step.canKeepUp))
  const confirming = useAct('steps.confirm')

  const day = { words, ...(before === undefined ? {} : { before }) }
  const keep = async (): Promise<void> => {
    const dueOn = horizon === 'date' ? readDay(day) : null
    if (horizon === 'date' && dueOn === null) return setIsDayAskedFor(true)
    const { ok } = await confirming.run({
      stepId: step.id,
      horizon,
      dueOn,
      supporterPersonId: supporterId,
      firstMove: firstMove.trim(),
      newForMe: asSaid(newForMe),
      canKeepUp: asSaid(canKeepUp),
    })
    if (ok) onClose()
  }
  const asked = (label: string, value: Answer, onChange: (answer: Answer) => void): ReactNode => (
    <Pills
      label={label}
      size="small"
      value={value}
      onChange={onChange}
      options={answers.map((answer) => ({ value: answer, label: t(`steps.confirm.${answer}`) }))}
    />
  )
  return (
    <FormDialog
      title={step.title}
      says={t('steps.confirm.says')}
      keep={t('steps.confirm.keep')}
      onKeep={keep}
      onClose={onClose}
      isBusy={confirming.isBusy}
      error={confirming.error}
    >
      <Pills
        label={t('steps.detail.date')}
        size="small"
        value={horizon}
        onChange={setHorizon}
        options={horizons.map((value) => ({
          value,
          label: t(value === 'date' ? 'steps.confirm.aDay' : `steps.when.${value}`),
        }))}
      />
      {horizon === 'date' && (
        <DayField label={t('steps.confirm.day')} day={day} onChange={setWords} isAskedFor={isDayAskedFor} />
      )}
      <Select
        label={t('steps.confirm.supporter')}
        isWide
        value={supporterId ?? nobody}
        onChange={(chosen) => setSupporterId(supporters.find(({ id }) => id === chosen)?.id ?? null)}
        options={[
          { value: nobody, label: t('steps.confirm.nobody') },
          ...supporters.map(({ id, name, isMe }) => ({
            value: id as string,
            label: isMe ? t('steps.you') : name,
          })),
        ]}
      />
      <Field
        label={t('steps.confirm.firstMove')}
        hint={t('steps.confirm.firstMove.hint')}
        value={firstMove}
        onChange={setFirstMove}
        maxLength={500}
      />
      <div className="two-questions">
        {asked(t('steps.confirm.newForMe'), newForMe, setNewForMe)}
        {asked(t('steps.confirm.canKeepUp'), canKeepUp, setCanKeepUp)}
      </div>
    </FormDialog>
  )
}
