import { useState, type ReactNode } from 'react'
import type { NextStepId } from '#shared/ids.ts'
import type { NextStepView } from '#shared/contract/steps.ts'
import { useCall } from '#bridge/index.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { useHues } from '#rosette/index.ts'
import {
  Button,
  classes,
  EmptyState,
  ErrorNotice,
  LongList,
  rowsOf,
  ReadLine,
  TextLink,
  useCommand,
} from '#ui/index.ts'
import { AddStep } from './AddStep.tsx'
import { StepDetail } from './StepDetail.tsx'
import { StepLine } from './StepRow.tsx'
import { groupOf, stepGroups, type StepGroup } from './stepWords.ts'
import { useStepActs } from './useStepActs.ts'

/** My next steps of every circle, by what their date says today. */
export const StepsScreen = (): ReactNode => {
  const { t } = useText()
  const steps = useCall('steps.list', { scope: { of: 'mine' } })
  const [chosenId, setChosenId] = useState<NextStepId | null>(null)
  const [isAdding, setIsAdding] = useState(false)
  const hueOf = useHues()
  useCommand('new-next-step', () => setIsAdding(true))

  const chosen = steps.value?.find(({ id }) => id === chosenId)
  const choose = (id: NextStepId): void => setChosenId((now) => (now === id ? null : id))
  return (
    <div className="steps-screen" data-detail={chosen !== undefined}>
      <div className="steps-list">
        <header className="page-head">
          <h1>{t('steps.title')}</h1>
          <span className="spacer" />
          <Button look="soft" size="small" icon="plus" onPress={() => setIsAdding((now) => !now)}>
            {t('steps.add')}
          </Button>
        </header>
        {isAdding && <AddMine onDone={() => setIsAdding(false)} />}
        <ReadLine read={steps} />
        {steps.value !== undefined && steps.value.length === 0 && !isAdding && (
          <EmptyState
            title={t('steps.empty.title')}
            says={t('steps.empty.says')}
            act={<TextLink onPress={() => setIsAdding(true)}>{t('steps.empty.act')}</TextLink>}
          />
        )}
        <Groups steps={steps.value ?? []} chosenId={chosenId} onChoose={choose} />
      </div>
      {chosen !== undefined && (
        <StepDetail
          key={chosen.id}
          step={chosen}
          hue={hueOf(chosen.circle?.id)}
          onClose={() => setChosenId(null)}
        />
      )}
    </div>
  )
}

const AddMine = ({ onDone }: { readonly onDone: () => void }): ReactNode => {
  const people = useCall('people.list', {})
  const circles = useCall('circles.list', {})
  return (
    <>
      <AddStep
        owners={(people.value ?? []).filter(({ isMe }) => isMe)}
        circles={circles.value ?? []}
        autoFocus
        onDone={onDone}
      />
      <ReadLine read={people.error === undefined ? circles : people} onlyErrors />
    </>
  )
}

type GroupsProps = {
  readonly steps: readonly NextStepView[]
  readonly chosenId: NextStepId | null
  readonly onChoose: (id: NextStepId) => void
}

const Groups = ({ steps, chosenId, onChoose }: GroupsProps): ReactNode => {
  const { t } = useText()
  const acts = useStepActs()
  const hueOf = useHues()
  const today = todayHere()
  const inGroups = Map.groupBy(steps, (step) => groupOf(step, today))
  const inGroup = (group: StepGroup): readonly NextStepView[] => inGroups.get(group) ?? []
  return (
    <>
      <ErrorNotice error={acts.error} />
      {stepGroups
        .filter((group) => inGroup(group).length > 0)
        .map((group) => (
          <section key={group} className="step-group" aria-label={t(`steps.group.${group}`)}>
            <h2 className={classes('section-title', group === 'settled' && 'third')}>
              {t(`steps.group.${group}`)}
              {group === 'settled' && <span className="small third"> {t('steps.group.settled.fact')}</span>}
            </h2>
            <LongList
              label={t(`steps.group.${group}`)}
              rows={rowsOf(inGroup(group))}
              nameOf={({ title }) => title}
              rowPx={58}
            >
              {(step) => (
                <StepLine
                  step={step}
                  hue={hueOf(step.circle?.id)}
                  says={['circle']}
                  onTick={() => void acts.tick(step)}
                  onOpen={() => onChoose(step.id)}
                  isOpen={step.id === chosenId}
                />
              )}
            </LongList>
          </section>
        ))}
    </>
  )
}
