import { useState, type ReactNode } from 'react'
import type { BoardArea, BoardItemView, BoardKind } from '#shared/contract/board.ts'
import type { MemberView } from '#shared/contract/circles.ts'
import type { CircleId, PersonId } from '#shared/ids.ts'
import { boardAreas, boardKinds } from '#shared/domain/board.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice, Field, Select, Switch } from '#ui/index.ts'

type AddBoardItemProps = {
  readonly circleId: CircleId
  readonly people: readonly Pick<MemberView, 'personId' | 'name' | 'isMe'>[]
  /** The ask it answers. */
  readonly answers: BoardItemView | null
  readonly onAnswered: () => void
}

/** A line for the board: what, whose, and what kind of thing. */
export const AddBoardItem = ({ circleId, people, answers, onAnswered }: AddBoardItemProps): ReactNode => {
  const { t } = useText()
  const [words, setWords] = useState('')
  const [chosenKind, setKind] = useState<BoardKind>('ask')
  const [area, setArea] = useState<BoardArea>('other')
  const [isStanding, setIsStanding] = useState(false)
  const [personId, setPersonId] = useState<PersonId | null>(null)
  const creating = useAct('board.create')
  const kind = answers === null ? chosenKind : 'offer'
  const person =
    people.find((one) => one.personId === personId) ?? people.find(({ isMe }) => isMe) ?? people[0]
  if (person === undefined) return null
  const keep = async (): Promise<void> => {
    if (words.trim() === '') return
    const { ok } = await creating.run({
      circleId,
      sessionId: null,
      kind,
      personId: person.personId,
      text: words.trim(),
      area: answers === null ? area : answers.area,
      neededBy: null,
      isStanding: kind === 'offer' && isStanding,
      answersId: answers?.id ?? null,
    })
    if (!ok) return
    setWords('')
    if (answers !== null) onAnswered()
  }
  return (
    <form
      className="add-board-item"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <Field
        label={t('board.add.what')}
        value={words}
        onChange={setWords}
        maxLength={500}
        autoFocus
        hint={answers === null ? undefined : t('board.answer.says', { text: answers.text })}
      />
      <div className="across">
        {answers === null && (
          <Select
            label={t('board.add.kind')}
            value={kind}
            onChange={setKind}
            options={boardKinds.map((value) => ({ value, label: t(`board.kind.${value}`) }))}
          />
        )}
        <Select
          label={t('board.add.who')}
          value={person.personId}
          onChange={setPersonId}
          options={people.map(({ personId: value, name, isMe }) => ({
            value,
            label: isMe ? t('board.you') : name,
          }))}
        />
        {answers === null && (
          <Select
            label={t('board.add.area')}
            value={area}
            onChange={setArea}
            options={boardAreas.map((value) => ({ value, label: t(`board.area.${value}`) }))}
          />
        )}
        <span className="spacer" />
        <Button look="soft" size="small" type="submit" isBusy={creating.isBusy}>
          {t('board.add.keep')}
        </Button>
      </div>
      {kind === 'offer' && (
        <Switch isSelected={isStanding} onChange={setIsStanding}>
          {t('board.add.standing')}
        </Switch>
      )}
      <ErrorNotice error={creating.error} />
    </form>
  )
}
