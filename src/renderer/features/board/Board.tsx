import { useState, type ReactNode } from 'react'
import './board.css'
import type { BoardItemView, BoardKind } from '#shared/contract/board.ts'
import type { CircleView } from '#shared/contract/circles.ts'
import { isMember } from '#shared/domain/circles.ts'
import { boardKinds } from '#shared/domain/board.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ReadLine, Section, TextLink } from '#ui/index.ts'
import { AddBoardItem } from './AddBoardItem.tsx'
import { BoardLine } from './BoardLine.tsx'

/** Asks, offers, resources and introductions of a circle, each under its own head. */
export const Board = ({ circle }: { readonly circle: CircleView }): ReactNode => {
  const { t } = useText()
  const [adding, setAdding] = useState<'line' | BoardItemView | null>(null)
  const board = useCall('board.list', { circleId: circle.id })
  const members = circle.people.filter(({ status }) => isMember(status))
  const items = board.value ?? []
  const ofKind = (kind: BoardKind): readonly BoardItemView[] => items.filter((item) => item.kind === kind)
  return (
    <>
      <p className="across small">
        <span className="spacer" />
        <TextLink onPress={() => setAdding((now) => (now === null ? 'line' : null))}>
          {t(adding === null ? 'board.add' : 'board.add.done')}
        </TextLink>
      </p>
      {adding !== null && (
        <AddBoardItem
          circleId={circle.id}
          people={members}
          answers={adding === 'line' ? null : adding}
          onAnswered={() => setAdding(null)}
        />
      )}
      <ReadLine read={board} />
      {board.value?.length === 0 && adding === null && <p className="second">{t('board.none')}</p>}
      {boardKinds
        .filter((kind) => ofKind(kind).length > 0)
        .map((kind) => (
          <Section key={kind} title={t(`board.kinds.${kind}`)}>
            <ul className="rows">
              {ofKind(kind).map((item) => (
                <BoardLine key={item.id} item={item} people={members} onAnswer={() => setAdding(item)} />
              ))}
            </ul>
          </Section>
        ))}
    </>
  )
}
