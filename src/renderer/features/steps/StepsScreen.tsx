import { useState, type ReactNode } from 'react'
import type { NextStepId } from '#shared/ids.ts'
import type { NextStepView, StepGroup } from '#shared/contract/steps.ts'
import { useCall, useRows, type ListRead } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { useHues } from '#rosette/index.ts'
import {
  Button,
  classes,
  EmptyState,
  ErrorNotice,
  LongList,
  ReadLine,
  TextLink,
  useCommand,
} from '#ui/index.ts'
import { AddStep } from './AddStep.tsx'
import { StepDetail } from './StepDetail.tsx'
import { StepLine } from './StepRow.tsx'
import { useStepActs } from './useStepActs.ts'

type StepsScreenProps = {
  /** One that was looked for: unfolded, and the focus on it. Another object asks for it anew. */
  readonly found?: { readonly stepId?: NextStepId }
}

/** My next steps of every circle, by what their date says today. */
export const StepsScreen = ({ found }: StepsScreenProps): ReactNode => {
  const { t } = useText()
  const groups = useStepGroups()
  const foundId = found?.stepId
  const [chosenId, setChosenId] = useState<NextStepId | null>(foundId ?? null)
  const [before, setBefore] = useState(found)
  if (found !== before) {
    setBefore(found)
    if (foundId !== undefined) setChosenId(foundId)
  }
  const [isAdding, setIsAdding] = useState(false)
  const hueOf = useHues()
  useCommand('new-next-step', () => setIsAdding(true))

  const chosen = useCall('steps.byId', chosenId === null ? null : { ids: [chosenId] }).value?.[0]
  const choose = (id: NextStepId): void => setChosenId((now) => (now === id ? null : id))
  // The first that is missing speaks for all.
  const read = groups.find(({ rows }) => rows.read.error !== undefined || rows.read.value === undefined)?.rows
    .read
  const isEmpty = read === undefined && groups.every(({ rows }) => rows.length === 0)
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
        {read !== undefined && <ReadLine read={read} />}
        {isEmpty && !isAdding && (
          <EmptyState
            title={t('steps.empty.title')}
            says={t('steps.empty.says')}
            act={<TextLink onPress={() => setIsAdding(true)}>{t('steps.empty.act')}</TextLink>}
          />
        )}
        {read?.value === undefined && read !== undefined ? null : (
          <Groups groups={groups} chosenId={chosenId} onChoose={choose} />
        )}
      </div>
      {chosen !== undefined && (
        <StepDetail
          key={chosen.id}
          step={chosen}
          hue={hueOf(chosen.circle?.id)}
          onClose={() => setChosenId(null)}
          takesFocus={chosen.id === foundId}
        />
      )}
    </div>
  )
}

type GroupRows = { readonly group: StepGroup; readonly rows: ListRead<NextStepView> }

/** Each group is a list of its own, of which the steps in sight are here. */
const useStepGroups = (): readonly GroupRows[] => {
  const mine = { of: 'mine' as const }
  return [
    { group: 'passed', rows: useRows('steps.list', { scope: mine, part: 'passed' }) },
    { group: 'thisWeek', rows: useRows('steps.list', { scope: mine, part: 'thisWeek' }) },
    { group: 'soon', rows: useRows('steps.list', { scope: mine, part: 'soon' }) },
    { group: 'someday', rows: useRows('steps.list', { scope: mine, part: 'someday' }) },
    { group: 'settled', rows: useRows('steps.list', { scope: mine, part: 'settled' }) },
  ]
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
  readonly groups: readonly GroupRows[]
  readonly chosenId: NextStepId | null
  readonly onChoose: (id: NextStepId) => void
}

const Groups = ({ groups, chosenId, onChoose }: GroupsProps): ReactNode => {
  const { t } = useText()
  const acts = useStepActs()
  const hueOf = useHues()
  return (
    <>
      <ErrorNotice error={acts.error} />
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ group, rows }) => (
          <section key={group} className="step-group" aria-label={t(`steps.group.${group}`)}>
            <h2 className={classes('section-title', group === 'settled' && 'third')}>
              {t(`steps.group.${group}`)}
              {group === 'settled' && <span className="small third"> {t('steps.group.settled.fact')}</span>}
            </h2>
            <LongList label={t(`steps.group.${group}`)} rows={rows} nameOf={({ title }) => title} rowPx={58}>
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
