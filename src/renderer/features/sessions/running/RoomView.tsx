import { useEffect, type ReactNode } from 'react'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { stepAfter } from '#shared/domain/running/steps.ts'
import { system } from '#bridge/index.ts'
import { sayMinutes, useText } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { Button, useCommandKey } from '#ui/index.ts'
import { PhaseLine } from './PhaseLine.tsx'
import { Timer } from './Timer.tsx'
import { turnOnly } from './turnName.ts'

type RoomViewProps = {
  readonly view: RunningView
  readonly step: RunningStep
  readonly hue: number
  readonly prompt: string | undefined
  readonly onOffRecord: () => void
  readonly onBack: () => void
}

/** For a shared or beamed screen: timer, step and question, nobody's name; the only place that may be captured. */
export const RoomView = ({ view, step, hue, prompt, onOffRecord, onBack }: RoomViewProps): ReactNode => {
  const text = useText()
  const { t } = text
  const keyOf = useCommandKey()
  useEffect(() => {
    void system('roomView', { isShown: true })
    return () => void system('roomView', { isShown: false })
  }, [])
  const next = stepAfter(view.steps)
  const isOff = step.offRecordSince !== null
  const members = view.session.people.filter(({ isGuest }) => !isGuest).length
  return (
    <div className="room-view" data-off={isOff}>
      <p className="room-acts">
        <Button
          size="small"
          look={isOff ? 'prime' : 'veil'}
          icon="bud"
          shortcut={keyOf('off-record') ?? ''}
          onPress={onOffRecord}
        >
          {t(isOff ? 'running.off.back' : 'running.off.go')}
        </Button>
        <Button size="small" look="quiet" shortcut={keyOf('room-view') ?? ''} onPress={onBack} autoFocus>
          {t('running.room.back')}
        </Button>
      </p>
      <div className="room-middle">
        <Rosette
          members={members}
          hue={hue}
          size={365}
          closed={isOff}
          look={isOff ? 'on-damson' : undefined}
        />
        <div>
          {step.turnId !== null && <p className="overline">{turnOnly(text, view, step)}</p>}
          <h1 className="room-step">{isOff ? t('running.off.title') : step.title}</h1>
          <Timer view={view} step={step} isForTheRoom />
          {prompt !== undefined && (
            <p className="room-prompt said second">{t('running.prompt', { prompt })}</p>
          )}
        </div>
      </div>
      <PhaseLine view={view} hue={hue} />
      <p className="room-foot second">
        <span>
          {next !== undefined &&
            t('running.room.next', {
              step: next.title,
              length: sayMinutes(text, Math.max(1, Math.round(next.plannedSeconds / 60))),
            })}
        </span>
        <span>{t('running.room.says')}</span>
      </p>
    </div>
  )
}
