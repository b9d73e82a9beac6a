import type { ReactNode } from 'react'
import type { RunningView } from '#shared/contract/running.ts'
import { helpsFor, turnToDrop } from '#shared/domain/formats/fitting.ts'
import { remainingSeconds } from '#shared/domain/running/elapsed.ts'
import { runningStep, turnsToCome } from '#shared/domain/running/steps.ts'
import type { TurnId } from '#shared/ids.ts'
import { useAct } from '#bridge/index.ts'
import { sayMinutes, useText } from '#i18n/index.ts'
import { Button, Dialog, ErrorNotice } from '#ui/index.ts'
import { clockOf } from './clock.ts'
import { plannedEndMs } from './plannedEnd.ts'

type ShortOfTimeProps = { readonly view: RunningView; readonly onClose: () => void }

/** What may give, of the steps that are still to come: each shorter, a turn less, or a later end. */
export const ShortOfTime = ({ view, onClose }: ShortOfTimeProps): ReactNode => {
  const text = useText()
  const { t } = text
  const shortening = useAct('agenda.setLengths')
  const lengthening = useAct('agenda.setSessionLength')
  const dropping = useAct('turns.drop')
  const { session, steps } = view
  const sessionId = session.id
  const clock = clockOf(view)
  const now = runningStep(steps)
  const pending = steps.filter(({ state }) => state === 'pending')
  const rest = now === undefined ? 0 : Math.max(0, remainingSeconds(now, clock))
  const available = (plannedEndMs(view) - clock.nowMs) / 1_000 - rest
  const begun = new Date(session.plannedFor).getTime()
  const { shortened, lengthenTo } = helpsFor(pending, available, (clock.nowMs - begun) / 1_000 + rest)
  const drop = turnToDrop(turnsToCome(steps))
  const shorten = async (lengths: readonly number[]): Promise<void> => {
    const changed = pending.flatMap((step, place) => {
      const seconds = lengths[place] ?? step.plannedSeconds
      return seconds === step.plannedSeconds ? [] : [{ stepId: step.id, seconds }]
    })
    if ((await shortening.run({ sessionId, lengths: changed })).ok) onClose()
  }
  const lengthen = async (minutes: number): Promise<void> => {
    if ((await lengthening.run({ sessionId, lengthMinutes: minutes })).ok) onClose()
  }
  const dropTurn = async (turnId: TurnId): Promise<void> => {
    if ((await dropping.run({ turnId })).ok) onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('running.short.title')}
      says={t('running.short.says')}
      acts={
        <>
          <Button look="quiet" autoFocus onPress={onClose}>
            {t('running.short.leave')}
          </Button>
          {lengthenTo !== null && (
            <Button onPress={() => void lengthen(lengthenTo)} isBusy={lengthening.isBusy}>
              {t('running.short.lengthen', { length: sayMinutes(text, lengthenTo) })}
            </Button>
          )}
          {drop !== null && (
            <Button onPress={() => void dropTurn(drop.turnId)} isBusy={dropping.isBusy}>
              {t('running.short.drop')}
            </Button>
          )}
          {shortened !== null && pending.length > 0 && (
            <Button onPress={() => void shorten(shortened)} isBusy={shortening.isBusy}>
              {t('running.short.shorten')}
            </Button>
          )}
        </>
      }
    >
      <ErrorNotice error={shortening.error ?? lengthening.error ?? dropping.error} />
    </Dialog>
  )
}
