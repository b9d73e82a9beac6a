import type { KeyboardEvent, ReactNode } from 'react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { AgendaStepView, AgendaView } from '#shared/contract/agenda.ts'
import { totalSeconds } from '#shared/domain/formats/agenda.ts'
import { moveByOne, moveTo } from '#shared/domain/formats/reordering.ts'
import { useText } from '#i18n/index.ts'
import { BroughtAlong, Icon, Menu, type MenuEntry } from '#ui/index.ts'
import { aboutStep, nameOfTurn, sayLength } from './agendaWords.ts'
import { MinutesField, withMinutes } from './MinutesField.tsx'

type StepListProps = {
  readonly agenda: AgendaView
  readonly showsPrompts: boolean
  readonly onLength: (step: AgendaStepView, seconds: number) => void
  readonly onOrder: (steps: readonly AgendaStepView[]) => void
  readonly onEdit: (step: AgendaStepView) => void
  readonly onAddAfter: (step: AgendaStepView) => void
  readonly onRemove: (step: AgendaStepView) => void
}

/** A drag stays within this list: nothing of a step goes to another program. */
const dragType = 'application/x-subrosa-step'

/** The steps as lines of a printed programme. On a line Enter, plus, minus, Alt with arrows and Delete work. */
export const StepList = ({ agenda, showsPrompts, ...acts }: StepListProps): ReactNode => {
  const text = useText()
  const { steps } = agenda
  const { onLength, onOrder, onEdit, onRemove } = acts
  const order = (moved: readonly AgendaStepView[]): void => {
    if (moved.some((step, place) => step !== steps[place])) onOrder(moved)
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: String(key) })),
    onReorder: ({ keys, target }) => {
      const [key] = [...keys]
      const from = steps.findIndex(({ id }) => id === key)
      const to = steps.findIndex(({ id }) => id === target.key)
      order(moveTo(steps, from, to, target.dropPosition === 'before' ? 'before' : 'after'))
    },
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null
    // Only on the line itself: in a field or on a button a key is theirs.
    const index = steps.findIndex(({ id }) => id === target?.getAttribute('data-key'))
    const step = steps[index]
    if (step === undefined) return
    const act = actOfKey(event)
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    if (act === 'remove') onRemove(step)
    else if (act === 'edit') onEdit(step)
    else if (act === 'more' || act === 'less')
      onLength(step, withMinutes(step.plannedSeconds, act === 'more' ? 1 : -1))
    else order(moveByOne(steps, index, act === 'up' ? -1 : 1))
  }

  return (
    <div onKeyDownCapture={onKeyDown}>
      <GridList
        className="programme"
        aria-label={text.t('agenda.steps')}
        items={steps}
        dependencies={[agenda, showsPrompts]}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
      >
        {(step) => (
          <GridListItem
            id={step.id}
            textValue={step.title}
            className="programme-line"
            data-in-turn={step.turnId !== null}
          >
            <TurnHead agenda={agenda} step={step} />
            <StepLine agenda={agenda} step={step} showsPrompts={showsPrompts} order={order} {...acts} />
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}

type KeyAct = 'up' | 'down' | 'more' | 'less' | 'edit' | 'remove'

const actOfKey = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): KeyAct | null => {
  if (ctrlKey || metaKey) return null
  if (altKey) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null
  switch (key) {
    case '+':
      return 'more'
    case '-':
      return 'less'
    case 'Enter':
      return 'edit'
    case 'Delete':
      return 'remove'
    default:
      return null
  }
}

/** Above the first step of a turn: whose it is, and how long it takes. */
const TurnHead = ({
  agenda,
  step,
}: {
  readonly agenda: AgendaView
  readonly step: AgendaStepView
}): ReactNode => {
  const text = useText()
  const { turnId } = step
  const own = agenda.steps.filter((each) => each.turnId === turnId)
  if (turnId === null || own[0] !== step) return null
  return (
    <p className="turn-head">
      <span className="overline">{nameOfTurn(text, agenda, turnId)}</span>
      <span className="spacer" />
      <span className="small third">{sayLength(text, totalSeconds(own))}</span>
    </p>
  )
}

type StepLineProps = Omit<StepListProps, 'onOrder'> & {
  readonly step: AgendaStepView
  readonly order: (moved: readonly AgendaStepView[]) => void
}

const StepLine = ({
  agenda,
  step,
  showsPrompts,
  order,
  onLength,
  onEdit,
  onAddAfter,
  onRemove,
}: StepLineProps): ReactNode => {
  const text = useText()
  const { t } = text
  const move = (by: 1 | -1) => (): void => order(moveByOne(agenda.steps, agenda.steps.indexOf(step), by))
  const entries: readonly MenuEntry[] = [
    { id: 'edit', label: t('agenda.step.edit'), icon: 'pen', onChoose: () => onEdit(step) },
    { id: 'add', label: t('agenda.step.addAfter'), icon: 'plus', onChoose: () => onAddAfter(step) },
    { id: 'up', label: t('agenda.step.up'), icon: 'up', onChoose: move(-1) },
    { id: 'down', label: t('agenda.step.down'), icon: 'down', onChoose: move(1) },
    { id: 'remove', label: t('agenda.step.remove'), icon: 'close', onChoose: () => onRemove(step) },
  ]
  return (
    <>
      <div className="programme-row" data-empty={step.plannedSeconds === 0}>
        <AriaButton
          slot="drag"
          className="drag-handle"
          aria-label={t('agenda.step.drag', { step: step.title })}
        >
          <Icon name="grip" size={15} />
        </AriaButton>
        <BroughtAlong isBuiltIn={agenda.format.isBuiltIn} className="step-title">
          {step.title}
        </BroughtAlong>
        <span className="small third">{aboutStep(text, step)}</span>
        <span className="leader" />
        <MinutesField
          of={step.title}
          seconds={step.plannedSeconds}
          onChange={(seconds) => onLength(step, seconds)}
        />
        <Menu label={t('agenda.step.more', { step: step.title })} entries={entries} />
      </div>
      {showsPrompts && step.prompts.length > 0 && (
        <ul className="step-prompts said second">
          {step.prompts.map((prompt) => (
            <li key={prompt}>
              <BroughtAlong isBuiltIn={agenda.format.isBuiltIn}>{prompt}</BroughtAlong>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
