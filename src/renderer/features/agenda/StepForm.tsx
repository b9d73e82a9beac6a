import { useState, type ReactNode } from 'react'
import type { AgendaStepView } from '#shared/contract/agenda.ts'
import { stepSpeakers } from '#shared/formats/format.ts'
import type { SessionId, SessionStepId } from '#shared/ids.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { PromptPicker } from '#features/prompts/index.ts'
import { Disclosure, Field, FormDialog, Select } from '#ui/index.ts'
import { readMinutes } from './MinutesField.tsx'

const usualMinutes = '5'

type AddStepProps = {
  readonly sessionId: SessionId
  /** Null puts it first. */
  readonly afterStepId: SessionStepId | null
  readonly onClose: () => void
}

export const AddStep = ({ sessionId, afterStepId, onClose }: AddStepProps): ReactNode => {
  const { t } = useText()
  const adding = useAct('agenda.addStep')
  const [title, setTitle] = useState('')
  const [minutes, setMinutes] = useState(usualMinutes)
  const [speaker, setSpeaker] = useState<AgendaStepView['speaker']>('open')
  const length = readMinutes(minutes)
  const keep = async (): Promise<void> => {
    if (title.trim() === '' || length === null) return
    const { ok } = await adding.run({
      sessionId,
      afterStepId,
      title: title.trim(),
      seconds: length * 60,
      speaker,
    })
    if (ok) onClose()
  }
  return (
    <FormDialog
      title={t('agenda.step.new')}
      keep={t('agenda.step.keep')}
      onKeep={keep}
      onClose={onClose}
      isBusy={adding.isBusy}
      error={adding.error}
    >
      <Field label={t('agenda.step.title')} value={title} onChange={setTitle} autoFocus isRequired />
      <Field
        label={t('agenda.step.minutes')}
        value={minutes}
        onChange={setMinutes}
        correction={length === null ? t('agenda.minutes.unread') : undefined}
      />
      <SpeakerSelect value={speaker} onChange={setSpeaker} />
    </FormDialog>
  )
}

type EditStepProps = {
  readonly sessionId: SessionId
  readonly step: AgendaStepView
  readonly onClose: () => void
}

export const EditStep = ({ sessionId, step, onClose }: EditStepProps): ReactNode => {
  const { t } = useText()
  const changing = useAct('agenda.changeStep')
  const [title, setTitle] = useState(step.title)
  const [prompts, setPrompts] = useState(step.prompts.join('\n'))
  const [speaker, setSpeaker] = useState(step.speaker)
  const keep = async (): Promise<void> => {
    if (title.trim() === '') return
    const { ok } = await changing.run({
      sessionId,
      stepId: step.id,
      title: title.trim(),
      prompts: linesOf(prompts),
      speaker,
    })
    if (ok) onClose()
  }
  return (
    <FormDialog
      title={t('agenda.step.edit')}
      keep={t('agenda.step.keep')}
      onKeep={keep}
      onClose={onClose}
      isBusy={changing.isBusy}
      error={changing.error}
    >
      <Field label={t('agenda.step.title')} value={title} onChange={setTitle} autoFocus isRequired />
      <SpeakerSelect value={speaker} onChange={setSpeaker} />
      <Field
        label={t('agenda.step.prompts')}
        value={prompts}
        onChange={setPrompts}
        hint={t('agenda.step.prompts.hint')}
        maxLength={4_000}
        isMultiLine
      />
      <Disclosure title={t('prompts.fromBank')}>
        <PromptPicker
          use="check_in"
          onPick={({ text }) => setPrompts([...linesOf(prompts), text].join('\n'))}
        />
      </Disclosure>
    </FormDialog>
  )
}

const mostPrompts = 10

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim().slice(0, 500))
    .filter((line) => line !== '')
    .slice(0, mostPrompts)

const SpeakerSelect = ({
  value,
  onChange,
}: {
  readonly value: AgendaStepView['speaker']
  readonly onChange: (speaker: AgendaStepView['speaker']) => void
}): ReactNode => {
  const { t } = useText()
  return (
    <Select
      isWide
      label={t('agenda.step.speaker')}
      value={value}
      onChange={onChange}
      options={stepSpeakers.map((speaker) => ({ value: speaker, label: t(`agenda.speaker.${speaker}`) }))}
    />
  )
}
