import type { KeyboardEvent, ReactNode } from 'react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { AgendaView } from '#shared/contract/agenda.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import type { TurnView } from '#shared/contract/turns.ts'
import { totalSeconds } from '#shared/domain/formats/agenda.ts'
import { moveByOne, moveTo } from '#shared/domain/formats/reordering.ts'
import { useAct, useCall } from '#bridge/index.ts'
import type { TopicId } from '#shared/ids.ts'
import { titleOf } from '#features/topics/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice, Icon, Menu, Section, Select, useGo, type MenuEntry } from '#ui/index.ts'
import { nameOfTurn, sayLength } from './agendaWords.ts'

/** A drag stays within this list. */
const dragType = 'application/x-subrosa-turn'

type TurnListProps = { readonly session: SessionView; readonly agenda: AgendaView }

/** Whose turns a session has, in which order, and about what: changed without anybody saying why. */
export const TurnList = ({ session, agenda }: TurnListProps): ReactNode => {
  const text = useText()
  const { t } = text
  const { sessionId } = agenda
  const turns = useCall('turns.list', { sessionId }).value ?? []
  const ordering = useAct('turns.reorder')
  const dropping = useAct('turns.drop')
  const adding = useAct('turns.add')
  const order = (moved: readonly TurnView[]): void => {
    if (moved.some((turn, place) => turn.id !== turns[place]?.id))
      void ordering.run({ sessionId, turnIds: moved.map(({ id }) => id) })
  }
  // Each turn moves by itself, as a step outside of turns does.
  const places = turns.map((turn) => ({ turn, turnId: null }))
  const moved = (index: number, by: 1 | -1): void =>
    order(moveByOne(places, index, by).map(({ turn }) => turn))
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: String(key) })),
    onReorder: ({ keys, target }) => {
      const [key] = [...keys]
      const from = turns.findIndex(({ id }) => id === key)
      const to = turns.findIndex(({ id }) => id === target.key)
      const side = target.dropPosition === 'before' ? 'before' : 'after'
      order(moveTo(places, from, to, side).map(({ turn }) => turn))
    },
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null
    const index = turns.findIndex(({ id }) => id === target?.getAttribute('data-key'))
    const turn = turns[index]
    const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    if (turn === undefined || (!isMove && event.key !== 'Delete')) return
    event.preventDefault()
    event.stopPropagation()
    if (isMove) moved(index, event.key === 'ArrowUp' ? -1 : 1)
    else void dropping.run({ turnId: turn.id })
  }
  const isPlanned = session.status === 'planned'
  return (
    <Section title={t('agenda.turns')}>
      {turns.length === 0 && <p className="small second">{t('agenda.turns.none')}</p>}
      <div onKeyDownCapture={onKeyDown}>
        <GridList
          className="turn-list"
          aria-label={t('agenda.turns')}
          items={turns}
          dependencies={[agenda, turns]}
          dragAndDropHooks={dragAndDropHooks}
          keyboardNavigationBehavior="tab"
        >
          {(turn) => (
            <GridListItem
              id={turn.id}
              textValue={nameOfTurn(text, agenda, turn.id)}
              className="programme-line"
            >
              <TurnLine
                agenda={agenda}
                turn={turn}
                onMove={(by) => moved(turns.indexOf(turn), by)}
                onDrop={() => void dropping.run({ turnId: turn.id })}
              />
            </GridListItem>
          )}
        </GridList>
      </div>
      <div className="programme-foot">
        <Button look="soft" icon="plus" onPress={() => void adding.run({ sessionId })}>
          {t('agenda.turn.add')}
        </Button>
        {isPlanned && <SetAhead session={session} />}
        {turns.length > 0 && <span className="small third">{t('agenda.turn.keys')}</span>}
      </div>
      <ErrorNotice error={ordering.error ?? dropping.error ?? adding.error} />
    </Section>
  )
}

type TurnLineProps = {
  readonly agenda: AgendaView
  readonly turn: TurnView
  readonly onMove: (by: 1 | -1) => void
  readonly onDrop: () => void
}

const TurnLine = ({ agenda, turn, onMove, onDrop }: TurnLineProps): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  const name = nameOfTurn(text, agenda, turn.id)
  const own = agenda.steps.filter(({ turnId }) => turnId === turn.id)
  const { topic } = turn
  const hasBegun = turn.state !== 'planned'
  const entries: readonly MenuEntry[] = [
    ...(topic === null
      ? []
      : [
          {
            id: 'topic',
            label: t('agenda.turn.topic'),
            icon: 'forward' as const,
            onChoose: () => go({ screen: 'topic', topicId: topic.id }),
          },
        ]),
    { id: 'up', label: t('agenda.step.up'), icon: 'up', onChoose: () => onMove(-1), isDisabled: hasBegun },
    {
      id: 'down',
      label: t('agenda.step.down'),
      icon: 'down',
      onChoose: () => onMove(1),
      isDisabled: hasBegun,
    },
    { id: 'drop', label: t('agenda.turn.drop'), icon: 'close', onChoose: onDrop, isDisabled: hasBegun },
  ]
  return (
    <div className="programme-row">
      <AriaButton slot="drag" className="drag-handle" aria-label={t('agenda.step.drag', { step: name })}>
        <Icon name="grip" size={15} />
      </AriaButton>
      <span className="turn-name">{name}</span>
      {topic !== null && topic.title !== '' && <span className="small second">{topic.title}</span>}
      <span className="leader" />
      <span className="small third">{sayLength(text, totalSeconds(own))}</span>
      <Menu label={t('agenda.step.more', { step: name })} entries={entries} />
    </div>
  )
}

const notChosen = 'none'

/** A topic that waits gets a turn before the session: the first that is empty, else one more. */
const SetAhead = ({ session }: { readonly session: SessionView }): ReactNode => {
  const text = useText()
  const { t } = text
  const topics = useCall('topics.list', { circleId: session.circleId }).value ?? []
  const scheduling = useAct('topics.schedule')
  const waiting = topics.filter(
    ({ state, doNotReopen, owner }) =>
      ['captured', 'waiting', 'working'].includes(state) && (!doNotReopen || owner.isMe),
  )
  if (waiting.length === 0) return null
  return (
    <>
      <Select<TopicId | typeof notChosen>
        label={t('agenda.turn.ahead')}
        value={notChosen}
        onChange={(topicId) => {
          if (topicId !== notChosen) void scheduling.run({ topicId, sessionId: session.id })
        }}
        options={[
          { value: notChosen, label: t('agenda.turn.ahead') },
          ...waiting.map((topic) => ({ value: topic.id, label: titleOf(text, topic) })),
        ]}
      />
      <ErrorNotice error={scheduling.error} />
    </>
  )
}
