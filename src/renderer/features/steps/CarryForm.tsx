import { useState, type ReactNode } from 'react'
import type { NextStepView } from '#shared/contract/steps.ts'
import { useText } from '#i18n/index.ts'
import { Button, DayField, readDay } from '#ui/index.ts'
import type { StepActs } from './useStepActs.ts'

type CarryFormProps = {
  readonly step: NextStepView
  readonly carry: StepActs['carry']
  /** What the day is asked for. */
  readonly label: string
  readonly onDone: () => void
  /** Where one came here on purpose: the field has the focus, and there is a way back. */
  readonly onCancel?: () => void
}

/** Asks for the day by which a next step is carried on; without one it stays as it is. */
export const CarryForm = ({ step, carry, label, onDone, onCancel }: CarryFormProps): ReactNode => {
  const { t } = useText()
  const [words, setWords] = useState('')
  const [isAskedFor, setIsAskedFor] = useState(false)
  const day = readDay({ words })
  return (
    <form
      className="stack-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (day === null) setIsAskedFor(true)
        else void carry(step, day).then(onDone)
      }}
    >
      <DayField
        label={label}
        day={{ words }}
        onChange={setWords}
        isAskedFor={isAskedFor}
        autoFocus={onCancel !== undefined}
      />
      <div className="across">
        <Button size="small" type="submit">
          {t('steps.detail.keepDate')}
        </Button>
        {onCancel !== undefined && (
          <Button size="small" look="quiet" onPress={onCancel}>
            {t('ui.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
