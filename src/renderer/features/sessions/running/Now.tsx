import type { ReactNode } from 'react'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { stepAfter } from '#shared/domain/running/steps.ts'
import { useText } from '#i18n/index.ts'
import { Button, useCommandKey } from '#ui/index.ts'
import { Prompt, type ShownPrompt } from './Prompt.tsx'
import { Timer } from './Timer.tsx'
import { turnName } from './turnName.ts'

type NowProps = {
  readonly view: RunningView
  readonly step: RunningStep
  readonly prompt: ShownPrompt
  readonly onPause: () => void
  readonly onMore: () => void
  readonly onNext: () => void
}

/** What is on: the step, one question, the timer, and the three acts that go with it. */
export const Now = ({ view, step, prompt, onPause, onMore, onNext }: NowProps): ReactNode => {
  const text = useText()
  const { t } = text
  const keyOf = useCommandKey()
  const next = stepAfter(view.steps)
  return (
    <div className="live-now">
      <div className="live-what">
        <p className="overline">
          {step.turnId === null ? t(`running.speaker.${step.speaker}`) : turnName(text, view, step)}
        </p>
        <h1 className="live-step">{step.title}</h1>
        <Prompt {...prompt} />
      </div>
      <div className="live-clock">
        <Timer view={view} step={step} />
        <div className="across live-acts">
          {view.pausedAt === null && (
            <Button size="small" look="quiet" onPress={onPause} shortcut={keyOf('pause-session') ?? ''}>
              {t('sessions.act.pause')}
            </Button>
          )}
          <Button size="small" look="quiet" onPress={onMore} shortcut={keyOf('more-minutes') ?? ''}>
            {t('running.more')}
          </Button>
          {next !== undefined && (
            <Button size="small" look="soft" onPress={onNext} shortcut={keyOf('next-agenda-step') ?? ''}>
              {t('running.next', { step: next.title })}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
