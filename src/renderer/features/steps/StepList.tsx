import type { ComponentProps, ReactNode } from 'react'
import type { CallInput } from '#shared/contract/index.ts'
import type { NextStepView } from '#shared/contract/steps.ts'
import type { SessionId } from '#shared/ids.ts'
import { useRows } from '#bridge/index.ts'
import { ErrorNotice, LongList, ReadLine } from '#ui/index.ts'
import { StepLine } from './StepRow.tsx'
import { useStepActs } from './useStepActs.ts'

type StepListProps = Pick<CallInput<'steps.list'>, 'scope' | 'part'> & {
  readonly label: string
  /** Said where there is none. */
  readonly none: ReactNode
  readonly says: ComponentProps<typeof StepLine>['says']
  readonly hueOf: (step: NextStepView) => number
  /** The session in which a step is ticked. */
  readonly sessionId?: SessionId
  readonly renderActs?: (step: NextStepView) => ReactNode
}

/** Next steps one under another, however many; each can be ticked. */
export const StepList = ({
  scope,
  part,
  label,
  none,
  says,
  hueOf,
  sessionId,
  renderActs,
}: StepListProps): ReactNode => {
  const steps = useRows('steps.list', { scope, part })
  const acts = useStepActs()
  return (
    <>
      <ErrorNotice error={acts.error} />
      <ReadLine read={steps.read} />
      {steps.read.value?.total === 0 && none}
      {steps.length > 0 && (
        <LongList className="step-lines" label={label} rows={steps} nameOf={({ title }) => title} rowPx={58}>
          {(step) => (
            <StepLine
              step={step}
              hue={hueOf(step)}
              says={says}
              onTick={() => void acts.tick(step, sessionId)}
              acts={renderActs?.(step)}
            />
          )}
        </LongList>
      )}
    </>
  )
}
