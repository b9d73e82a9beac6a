import { useState, type ReactNode } from 'react'
import type { RunningView } from '#shared/contract/running.ts'
import { driftOf, expectedEndMs, wantsHelp } from '#shared/domain/running/ending.ts'
import { sayMinutes, useText, type Text } from '#i18n/index.ts'
import { TextLink } from '#ui/index.ts'
import { useByTheClock } from './clock.ts'
import { plannedEndMs } from './plannedEnd.ts'
import { ShortOfTime } from './ShortOfTime.tsx'

const minuteMs = 60_000

const sentenceOf = (text: Text, endMs: number, drift: number | null): string => {
  const time = new Intl.DateTimeFormat(text.tag, { hour: '2-digit', minute: '2-digit' }).format(
    new Date(endMs),
  )
  if (drift === null) return text.t('running.closing.at', { time })
  return text.t('running.closing', {
    time,
    how: drift === 0 ? 'as' : drift > 0 ? 'later' : 'sooner',
    length: sayMinutes(text, Math.abs(drift)),
  })
}

/** "Closing at 21:04, four minutes later than planned"; from five minutes on, with help. */
export const Closing = ({ view }: { readonly view: RunningView }): ReactNode => {
  const text = useText()
  const [isAsking, setIsAsking] = useState(false)
  // Whole minutes, so that it is drawn again only when it reads otherwise.
  const endMs = useByTheClock(
    view,
    (clock) => Math.round(expectedEndMs(view.steps, clock) / minuteMs) * minuteMs,
  )
  if (view.steps.length === 0) return null
  const drift = driftOf(endMs, plannedEndMs(view))
  return (
    <span className="small second closing">
      {sentenceOf(text, endMs, drift)}{' '}
      {wantsHelp(drift) && (
        <TextLink onPress={() => setIsAsking(true)}>{text.t('running.closing.help')}</TextLink>
      )}
      {isAsking && <ShortOfTime view={view} onClose={() => setIsAsking(false)} />}
    </span>
  )
}
