import { useState, type ReactNode } from 'react'
import type { BoardItemView, BoardState } from '#shared/contract/board.ts'
import type { MemberView } from '#shared/contract/circles.ts'
import { boardTransitions, mayGo } from '#shared/domain/lifecycles.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Menu, Row } from '#ui/index.ts'
import { personOf } from './boardWords.ts'
import { EditBoardItem } from './EditBoardItem.tsx'

type BoardLineProps = {
  readonly item: BoardItemView
  readonly people: readonly MemberView[]
  readonly onAnswer: () => void
}

/** A line of the board, and what may become of it now. */
export const BoardLine = ({ item, people, onAnswer }: BoardLineProps): ReactNode => {
  const text = useText()
  const { t } = text
  const [isEditing, setIsEditing] = useState(false)
  const moving = useAct('board.move')
  const consents = [item.introduces?.consentA ?? null, item.introduces?.consentB ?? null] as const
  const ways = boardTransitions[item.kind][item.state].filter((to: BoardState) =>
    mayGo({ ...item, consents }, to),
  )
  return (
    <>
      <Row
        fact={t(`board.state.${item.state}`)}
        more={
          <Menu
            label={t('board.more', { text: item.text })}
            entries={[
              ...(item.kind === 'ask' && item.state === 'open'
                ? [{ id: 'answer', label: t('board.answer'), onChoose: onAnswer }]
                : []),
              ...ways.map((to) => ({
                id: to,
                label: t(`board.go.${to}`),
                onChoose: () => void moving.run({ itemId: item.id, to, outcome: '' }),
              })),
              { id: 'edit', label: t('board.edit'), onChoose: () => setIsEditing(true) },
            ]}
          />
        }
      >
        <span className="board-words">
          {item.text} <span className="small third">· {personOf(text, item)}</span>
        </span>
      </Row>
      <ErrorNotice error={moving.error} />
      {isEditing && <EditBoardItem item={item} people={people} onClose={() => setIsEditing(false)} />}
    </>
  )
}
