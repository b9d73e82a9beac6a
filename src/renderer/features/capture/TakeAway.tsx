import { useState, type ReactNode } from 'react'
import type { TurnOutcome, TurnView } from '#shared/contract/turns.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Disclosure, ErrorNotice, Field, Pills } from '#ui/index.ts'

const outcomes = ['next_step', 'clarity', 'no_step', 'continue'] as const satisfies readonly TurnOutcome[]

type TakeAwayProps = {
  readonly turn: TurnView
  /** The running step asks for it: then it lies open. */
  readonly isAskedFor: boolean
}

/** What the presenter takes along, in their own words, and what comes next. */
export const TakeAway = ({ turn, isAskedFor }: TakeAwayProps): ReactNode => {
  const { t } = useText()
  const [takeaway, setTakeaway] = useState(turn.takeaway)
  const [outcome, setOutcome] = useState(turn.outcome)
  const concluding = useAct('turns.conclude')
  return (
    <Disclosure
      key={String(isAskedFor)}
      title={t('capture.take.title')}
      startsOpen={isAskedFor || turn.takeaway !== ''}
    >
      <form
        className="take-away"
        onSubmit={(event) => {
          event.preventDefault()
          void concluding.run({ turnId: turn.id, takeaway: takeaway.trim(), outcome })
        }}
      >
        <Field
          label={t('capture.take.what')}
          value={takeaway}
          onChange={setTakeaway}
          maxLength={2_000}
          isMultiLine
        />
        <Pills
          label={t('capture.take.outcome')}
          value={outcome}
          onChange={setOutcome}
          options={outcomes.map((value) => ({ value, label: t(`capture.outcome.${value}`) }))}
        />
        <div className="across">
          <Button look="soft" size="small" type="submit" isBusy={concluding.isBusy}>
            {t('capture.take.keep')}
          </Button>
        </div>
        <ErrorNotice error={concluding.error} />
      </form>
    </Disclosure>
  )
}

/** What was taken along from a session that is over; nothing where nothing was kept. */
export const TakenAway = ({ turn }: { readonly turn: TurnView }): ReactNode => {
  const { t } = useText()
  const { takeaway, outcome } = turn
  if (takeaway === '' && outcome === null) return null
  return (
    <section className="taken-away">
      <h2 className="overline">{t('capture.take.title')}</h2>
      {takeaway !== '' && <p className="taken-words">{takeaway}</p>}
      {outcome !== null && <p className="small second">{t(`capture.outcome.${outcome}`)}</p>}
    </section>
  )
}
