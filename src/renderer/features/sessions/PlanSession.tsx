import { useState, type ReactNode } from 'react'
import './sessions.css'
import type { CircleView } from '#shared/contract/circles.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { nextDates } from '#shared/domain/cadence.ts'
import { useAct } from '#bridge/index.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { FormDialog, useGo } from '#ui/index.ts'
import { draftOf, readPlan, SessionFields } from './SessionFields.tsx'

type PlanSessionProps = {
  readonly circle: CircleView
  /** The circle's sessions, newest first: the rhythm goes on from the last one. */
  readonly sessions: readonly SessionSummary[]
  readonly onClose: () => void
}

/** Asks when the next session is, proposing the date the circle's rhythm gives. */
export const PlanSession = ({ circle, sessions, onClose }: PlanSessionProps): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  const last = sessions.find(({ status }) => status !== 'cancelled')
  const proposed =
    last === undefined
      ? undefined
      : nextDates(circle.cadence, last.plannedFor, 60).find((date) => date.slice(0, 10) >= todayHere())
  const [draft, setDraft] = useState(() =>
    draftOf(text, {
      plannedFor: proposed ?? null,
      lengthMinutes: circle.sessionMinutes,
      place: last?.place ?? 'home',
      hostPersonId: null,
    }),
  )
  const [isAskedFor, setIsAskedFor] = useState(false)
  const planning = useAct('sessions.plan')

  const keep = async (): Promise<void> => {
    const plan = readPlan(draft)
    setIsAskedFor(plan === null)
    if (plan === null) return
    const planned = await planning.run({ circleId: circle.id, ...plan })
    if (!planned.ok) return
    onClose()
    go({ screen: 'session', sessionId: planned.value.id })
  }

  return (
    <FormDialog
      title={t('sessions.plan.title')}
      keep={t('sessions.plan.keep')}
      onKeep={keep}
      onClose={onClose}
      isBusy={planning.isBusy}
      error={planning.error}
    >
      <SessionFields
        draft={draft}
        onChange={setDraft}
        hosts={circle.people.filter(({ status }) => status === 'active')}
        isAskedFor={isAskedFor}
      />
    </FormDialog>
  )
}
