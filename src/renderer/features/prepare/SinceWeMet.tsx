import type { ReactNode } from 'react'
import './prepare.css'
import type { SinceWeMet as Since } from '#shared/contract/circles.ts'
import type { NextStepView } from '#shared/contract/steps.ts'
import type { CircleId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { PromiseRow, useStepActs } from '#features/steps/index.ts'
import { coarseSpan, daysBetween, sayNumber, todayHere, useText, type Text } from '#i18n/index.ts'
import { ErrorNotice, ReadLine, TextLink } from '#ui/index.ts'

type SinceWeMetProps = {
  readonly circleId: CircleId
  readonly hue: number
  readonly onShowAll: () => void
}

const mostSettled = 5
const mostOpen = 8

/** What became of the promises since the circle last met, in a sentence and in rows. */
export const SinceWeMet = ({ circleId, hue, onShowAll }: SinceWeMetProps): ReactNode => {
  const text = useText()
  const { t } = text
  const since = useCall('circles.since', { circleId })
  const scope = { of: 'circle' as const, circleId }
  const settled = useCall('steps.list', { scope, part: 'settled', offset: 0, limit: mostSettled })
  const open = useCall('steps.list', { scope, part: 'open', offset: 0, limit: mostOpen })
  const steps = open.error === undefined ? settled : open
  const acts = useStepActs()
  const shown = newsOf(settled.value?.rows ?? [], open.value?.rows ?? [], since.value)
  const all = (settled.value?.total ?? 0) + (open.value?.total ?? 0)
  return (
    <>
      <ReadLine read={since} />
      {since.value !== undefined && (
        <>
          <h2 className="section-title">{sayInterval(text, since.value)}</h2>
          <p className="second since-counts">{sayCounts(text, since.value.counts)}</p>
        </>
      )}
      <ErrorNotice error={acts.error} />
      {since.value !== undefined && <ReadLine read={steps} />}
      {shown.length > 0 && (
        <ul className="rows promise-rows">
          {shown.map((step) => (
            <PromiseRow key={step.id} step={step} hue={hue} onTick={() => void acts.tick(step)} />
          ))}
        </ul>
      )}
      {all > shown.length && (
        <p className="all-of-them">
          <TextLink onPress={onShowAll}>
            {t('circles.since.all', { count: all, number: text.number(all) })}
          </TextLink>
        </p>
      )}
    </>
  )
}

/** What was settled since, newest first, and then what is open, nearest date first: a glance, not the whole list. */
const newsOf = (
  settled: readonly NextStepView[],
  open: readonly NextStepView[],
  since: Since | undefined,
): readonly NextStepView[] => {
  const from = since?.lastSession?.on ?? ''
  return [...settled.filter(({ settledOn }) => settledOn !== null && settledOn >= from), ...open]
}

const sayInterval = (text: Text, { lastSession }: Since): string => {
  const { t } = text
  if (lastSession === null) return t('circles.since.title.first')
  const days = daysBetween(lastSession.on, todayHere())
  if (days < 1) return t('circles.since.title.today')
  const { unit, n } = coarseSpan(days)
  const said = t(`circles.since.title.${unit}`, {
    n,
    words: sayNumber(text, n),
    date: text.date(lastSession.on),
  })
  return said.charAt(0).toLocaleUpperCase(text.tag) + said.slice(1)
}

const becomings = ['done', 'underway', 'changed', 'released', 'open'] as const

const sayCounts = (text: Text, counts: Since['counts']): string => {
  const { t } = text
  const total = becomings.reduce((sum, state) => sum + counts[state], 0)
  if (total === 0) return t('circles.page.steps.none')
  const parts = becomings
    .filter((state) => counts[state] > 0)
    .map((state) => t(`circles.since.count.${state}`, { n: sayCount(text, counts[state]) }))
  const said = t('circles.since.counts', { total, words: sayCount(text, total), parts: parts.join(', ') })
  return said.charAt(0).toLocaleUpperCase(text.tag) + said.slice(1)
}

const sayCount = (text: Text, n: number): string => (n <= 12 ? sayNumber(text, n) : text.number(n))
