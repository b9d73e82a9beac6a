import { useState, type ReactNode } from 'react'
import type { AgendaView } from '#shared/contract/agenda.ts'
import type { FormatView } from '#shared/contract/formats.ts'
import { totalSeconds } from '#shared/domain/formats/agenda.ts'
import { formatOfAgenda } from '#shared/domain/formats/ownFormat.ts'
import { faultsOf } from '#shared/domain/formats/validation.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Field, FormDialog, Switch } from '#ui/index.ts'

type KeepAsFormatProps = {
  readonly agenda: AgendaView
  /** What the steps came from; undefined when it has gone. */
  readonly from: FormatView | undefined
  readonly onClose: () => void
}

const longestMinutes = 900

/** The steps of this session as a format: a new one, or the next version of the own one it came from. */
export const KeepAsFormat = ({ agenda, from, onClose }: KeepAsFormatProps): ReactNode => {
  const { t } = useText()
  const saving = useAct('formats.saveOwn')
  const isOwn = from !== undefined && !from.isBuiltIn
  const [name, setName] = useState(isOwn ? from.name : '')
  const [isNext, setIsNext] = useState(isOwn)
  const [isAskedFor, setIsAskedFor] = useState(false)
  const content = formatOfAgenda(agenda.steps, {
    name: name.trim(),
    family: from?.family ?? 'custom',
    purpose: from?.purpose ?? '',
    size: from?.size ?? { min: Math.max(agenda.people, 1), max: Math.max(agenda.people, 1) },
    plannedMinutes: Math.min(Math.ceil(totalSeconds(agenda.steps) / 60), longestMinutes),
    roles: from?.roles ?? [],
    groundRules: from?.groundRules ?? [],
  })
  const [fault] = faultsOf(content)
  const keep = async (): Promise<void> => {
    setIsAskedFor(true)
    if (fault !== undefined) return
    const { ok } = await saving.run({
      formatId: isOwn && isNext ? from.id : null,
      basedOn: from?.id ?? null,
      content,
    })
    if (ok) onClose()
  }
  return (
    <FormDialog
      title={t('agenda.keep.title')}
      says={t('agenda.keep.says')}
      keep={t('agenda.step.keep')}
      onKeep={keep}
      onClose={onClose}
      isBusy={saving.isBusy}
      error={saving.error}
    >
      <Field
        label={t('agenda.keep.name')}
        value={name}
        onChange={setName}
        autoFocus
        isRequired
        correction={isAskedFor && fault !== undefined ? t(`agenda.keep.fault.${fault.code}`) : undefined}
      />
      {isOwn && (
        <Switch isSelected={isNext} onChange={setIsNext}>
          {t('agenda.keep.next', { format: from.name })}
        </Switch>
      )}
    </FormDialog>
  )
}
