import { useEffect } from 'react'
import type { Noticed } from '#shared/contract/running.ts'
import type { SessionId } from '#shared/ids.ts'
import { beatSeconds } from '#shared/domain/running/absence.ts'
import { call, useCall } from '#bridge/index.ts'
import { sayMinutes, useText, type Text } from '#i18n/index.ts'
import { toast } from '#ui/index.ts'

/** What the computer's clock did meanwhile, in words; a pause is said by the session itself. */
const sentenceOf = (text: Text, noticed: NonNullable<Noticed>): string => {
  const length = sayMinutes(text, Math.max(1, Math.round(noticed.seconds / 60)))
  return text.t(`running.noticed.${noticed.kind}`, { length })
}

/**
 * Says every few seconds that the running session is looked after, on whatever screen one is, so that sleep, a crash and
 * a clock that was set are told from time that people spent.
 */
export const SessionBeat = (): null => {
  const text = useText()
  const running = useCall('today.get', {}).value?.sessions.find(({ status }) => status === 'running')
  const sessionId: SessionId | undefined = running?.id
  useEffect(() => {
    if (sessionId === undefined) return undefined
    const beat = async (): Promise<void> => {
      try {
        const { noticed } = await call('running.beat', { sessionId })
        if (noticed !== null) toast(sentenceOf(text, noticed))
      } catch {
        // The vault has gone or is going, which the window says elsewhere; the next beat is due soon.
      }
    }
    void beat()
    const timer = setInterval(() => void beat(), beatSeconds * 1_000)
    return () => clearInterval(timer)
  }, [sessionId, text])
  return null
}
