import { useState, type ReactNode } from 'react'
import type { PromptView } from '#shared/contract/prompts.ts'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { useAct, useCall, type BridgeError } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { TextLink, useCommand, useCommandKey } from '#ui/index.ts'
import { PromptsAtHand } from './PromptsAtHand.tsx'
import { harderPromptsOf, isTalkAboutAQuestion, promptsOf, likelyUse, type AtHand } from './prompts.ts'

type Chosen = { readonly stepId: string; readonly isHarder: boolean; readonly index: number }
type Picked = { readonly stepId: string; readonly text: string }

export type ShownPrompt = {
  readonly shown: string | undefined
  readonly another: (() => void) | null
  readonly harder: (() => void) | null
  /** Looks for one by hand. */
  readonly atHand: (() => void) | null
  readonly dialog: ReactNode
  readonly error: BridgeError | undefined
}

/** One question at a time, another on request; the notes and the room view show the same one. */
export const usePrompt = (view: RunningView, step: RunningStep | undefined): ShownPrompt => {
  const [chosen, setChosen] = useState<Chosen>()
  const [picked, setPicked] = useState<Picked>()
  const [isLooking, setIsLooking] = useState(false)
  const takingCase = useAct('prompts.useMiniCase')
  const things = useThingsAtHand(view, step)
  const own = step === undefined ? [] : promptsOf(step, things)
  const hard = step === undefined ? [] : harderPromptsOf(step, things)
  const { isHarder, index } =
    chosen !== undefined && chosen.stepId === step?.id ? chosen : { isHarder: false, index: 0 }
  const goOn = (toHarder: boolean, prompts: readonly string[]): (() => void) | null => {
    if (step === undefined || prompts.length === 0) return null
    const next = toHarder === isHarder ? (index + 1) % prompts.length : 0
    return () => {
      setPicked(undefined)
      setChosen({ stepId: step.id, isHarder: toHarder, index: next })
    }
  }
  const pick = ({ id, use, text }: PromptView, from: RunningStep): void => {
    // The case of a session is kept with it, so that its circle hears another next time.
    if (use === 'mini_case' && from.special === 'mini_case') {
      setPicked(undefined)
      setChosen(undefined)
      void takingCase.run({ sessionId: view.session.id, promptId: id })
    } else setPicked({ stepId: from.id, text })
  }
  const another = own.length < 2 && !isHarder ? null : goOn(false, own)
  const atHand = step === undefined ? null : () => setIsLooking(true)
  useCommand('another-prompt', another)
  useCommand('prompts-at-hand', atHand)
  const byHand = picked !== undefined && picked.stepId === step?.id ? picked.text : undefined
  return {
    shown: byHand ?? (isHarder ? hard : own)[index],
    another,
    harder: goOn(true, hard),
    atHand,
    dialog:
      isLooking && step !== undefined ? (
        <PromptsAtHand
          use={likelyUse(step)}
          onPick={(prompt) => pick(prompt, step)}
          onClose={() => setIsLooking(false)}
        />
      ) : null,
    error: takingCase.error,
  }
}

/** The bank, the session's small case where the step asks for one, and the questions that were brought to a table. */
const useThingsAtHand = ({ session }: RunningView, step: RunningStep | undefined): AtHand => {
  const bank = useCall('prompts.list', {}).value ?? []
  const miniCase =
    useCall('prompts.miniCase', step?.special === 'mini_case' ? { sessionId: session.id } : null).value ??
    null
  const isOpen = step !== undefined && isTalkAboutAQuestion(step)
  const topics = useCall('topics.list', isOpen ? { circleId: session.circleId } : null).value ?? []
  const brought = topics
    .filter(
      ({ kind, plannedSession, title }) =>
        kind === 'question' && plannedSession?.id === session.id && title !== '',
    )
    .map(({ title }) => title)
  return { bank, miniCase, brought }
}

export const Prompt = ({ shown, another, harder, atHand, dialog }: ShownPrompt): ReactNode => {
  const { t } = useText()
  const keyOf = useCommandKey()
  return (
    <p className="prompt">
      {shown !== undefined && <span className="said second">{t('running.prompt', { prompt: shown })}</span>}
      <span className="prompt-acts small">
        {another !== null && (
          <span>
            <TextLink onPress={another}>{t('running.prompt.another')}</TextLink>{' '}
            <kbd>{keyOf('another-prompt')}</kbd>
          </span>
        )}
        {harder !== null && <TextLink onPress={harder}>{t('running.prompt.harder')}</TextLink>}
        {atHand !== null && (
          <span>
            <TextLink onPress={atHand}>{t('prompts.atHand.open')}</TextLink>{' '}
            <kbd>{keyOf('prompts-at-hand')}</kbd>
          </span>
        )}
      </span>
      {dialog}
    </p>
  )
}
