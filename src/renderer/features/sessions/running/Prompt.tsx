import { useState, type ReactNode } from 'react'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { useText } from '#i18n/index.ts'
import { TextLink, useCommand, useCommandKey } from '#ui/index.ts'
import { harderPromptsOf, promptsOf } from './prompts.ts'

type Chosen = { readonly stepId: string; readonly isHarder: boolean; readonly index: number }

export type ShownPrompt = {
  readonly shown: string | undefined
  readonly another: (() => void) | null
  readonly harder: (() => void) | null
}

/** One question at a time, another on request; the notes and the room view show the same one. */
export const usePrompt = (view: RunningView, step: RunningStep | undefined): ShownPrompt => {
  const [chosen, setChosen] = useState<Chosen>()
  const own = step === undefined ? [] : promptsOf(view, step)
  const hard = step === undefined ? [] : harderPromptsOf(step)
  const { isHarder, index } =
    chosen !== undefined && chosen.stepId === step?.id ? chosen : { isHarder: false, index: 0 }
  const goOn = (toHarder: boolean, prompts: readonly string[]): (() => void) | null => {
    if (step === undefined || prompts.length === 0) return null
    const next = toHarder === isHarder ? (index + 1) % prompts.length : 0
    return () => setChosen({ stepId: step.id, isHarder: toHarder, index: next })
  }
  const another = own.length < 2 && !isHarder ? null : goOn(false, own)
  useCommand('another-prompt', another)
  return { shown: (isHarder ? hard : own)[index], another, harder: goOn(true, hard) }
}

export const Prompt = ({ shown, another, harder }: ShownPrompt): ReactNode => {
  const { t } = useText()
  const keyOf = useCommandKey()
  if (shown === undefined) return null
  return (
    <p className="prompt">
      <span className="said second">{t('running.prompt', { prompt: shown })}</span>{' '}
      <span className="prompt-acts small">
        {another !== null && (
          <TextLink onPress={another}>
            {t('running.prompt.another')} <kbd>{keyOf('another-prompt')}</kbd>
          </TextLink>
        )}
        {harder !== null && <TextLink onPress={harder}>{t('running.prompt.harder')}</TextLink>}
      </span>
    </p>
  )
}
