import { useState, type ReactNode } from 'react'
import './calendar.css'
import type { CallOutput } from '#shared/contract/index.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import type { CircleId } from '#shared/ids.ts'
import { system, useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Choice, Dialog, Field, FormDialog, ReadLine, toast } from '#ui/index.ts'

type SaveDatesProps = { readonly circleId: CircleId; readonly onClose: () => void }
type Ahead = CallOutput<'calendar.dates'>

/** Dates for a calendar: the next, or all that are known, under a word that names nobody. */
export const SaveDates = ({ circleId, onClose }: SaveDatesProps): ReactNode => {
  const { t } = useText()
  const ahead = useCall('calendar.dates', { circleId })
  if (ahead.value !== undefined && ahead.value.dates.length > 0) {
    return <ChooseDates circleId={circleId} ahead={ahead.value} onClose={onClose} />
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('calendar.title')}
      {...(ahead.value === undefined ? {} : { says: t('calendar.none') })}
      acts={
        <Button autoFocus onPress={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <ReadLine read={ahead} />
    </Dialog>
  )
}

const ChooseDates = ({ circleId, ahead, onClose }: SaveDatesProps & { readonly ahead: Ahead }): ReactNode => {
  const { t, date, time } = useText()
  const [much, setMuch] = useState<'one' | 'all'>(ahead.dates.length > 1 ? 'all' : 'one')
  const [title, setTitle] = useState(ahead.codeWord === '' ? t('calendar.meeting') : ahead.codeWord)
  const saving = useAct('calendar.save')
  const chosen = much === 'one' ? ahead.dates.slice(0, 1) : ahead.dates
  const namesSomebody = saving.error?.plain.reason === 'title-names'

  const save = async (): Promise<void> => {
    const place = await system('saveDatesAs', {})
    if (place === null) return
    const { ok } = await saving.run({ circleId, count: chosen.length, title, to: place.token })
    if (!ok) return
    toast(t('calendar.saved', { count: chosen.length }))
    onClose()
  }
  return (
    <FormDialog
      title={t('calendar.title')}
      says={t('calendar.says')}
      keep={t('calendar.save')}
      onKeep={save}
      onClose={onClose}
      isBusy={saving.isBusy}
      unavailable={title.trim() === '' ? t('calendar.word.missing') : undefined}
      error={namesSomebody ? undefined : saving.error}
    >
      {ahead.dates.length > 1 && (
        <Choice
          label={t('calendar.much')}
          value={much}
          onChange={setMuch}
          options={[
            { value: 'all', label: t('calendar.all', { count: ahead.dates.length }) },
            { value: 'one', label: t('calendar.one') },
          ]}
        />
      )}
      <ul className="calendar-dates" aria-label={t('calendar.dates')}>
        {chosen.map(({ at, isPlanned }) => (
          <li key={at}>
            <span>{t('calendar.date', { date: date(dayOf(at), 'full'), time: time(at) })}</span>
            <span className="leader" />
            <span className="small second">{t(isPlanned ? 'calendar.planned' : 'calendar.rhythm')}</span>
          </li>
        ))}
      </ul>
      <Field
        label={t('calendar.word')}
        hint={t('calendar.word.hint')}
        value={title}
        onChange={(word) => {
          setTitle(word)
          saving.clear()
        }}
        correction={namesSomebody ? t('error.title-names') : undefined}
      />
    </FormDialog>
  )
}
