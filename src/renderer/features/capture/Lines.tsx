import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { ContributionKind, ContributionView } from '#shared/contract/contributions.ts'
import type { PersonId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { ClosedQuestionHint } from '#features/prompts/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Field, IconButton, Pills, ReadLine, Select } from '#ui/index.ts'
import { kindsHere, type LinesPlace } from './kindsHere.ts'
import { lineOf } from './said.ts'
import { readTypedKind } from './typedKind.ts'

/** What the room said, line by line: the kind beside it, and nobody's name. */
export const Lines = (place: LinesPlace): ReactNode => {
  const { session, turn } = place
  const { t } = useText()
  const lines = useCall('contributions.list', { sessionId: session.id })
  const removing = useAct('contributions.remove')
  const shown = (lines.value ?? []).filter((line) => line.turnId === (turn?.id ?? null))
  const list = useRef<HTMLUListElement>(null)
  const before = useRef<number>(undefined)
  useEffect(() => {
    // What was just said is seen above the field it was typed in.
    if (before.current !== undefined && shown.length > before.current)
      list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
    before.current = lines.value === undefined ? undefined : shown.length
  }, [lines.value, shown.length])
  const offered = kindsHere(place)
  const mayWrite = offered.length > 0
  if (shown.length === 0 && !mayWrite) return null
  return (
    <section
      className="lines"
      aria-label={t(turn === null ? 'capture.lines.title.round' : 'capture.lines.title')}
    >
      <h2 className="overline">{t(turn === null ? 'capture.lines.title.round' : 'capture.lines.title')}</h2>
      <ReadLine read={lines} onlyErrors />
      <ul ref={list}>
        {shown.map((line) => (
          <Line key={line.id} line={line} onRemove={() => void removing.run({ contributionId: line.id })} />
        ))}
      </ul>
      <ErrorNotice error={removing.error} />
      {mayWrite && <WriteLine place={place} offered={offered} />}
    </section>
  )
}

const Line = ({
  line,
  onRemove,
}: {
  readonly line: ContributionView
  readonly onRemove: () => void
}): ReactNode => {
  const { t } = useText()
  const names = [line.from?.name, line.to?.name].filter((name) => name !== undefined)
  return (
    <li className="line">
      <span className="line-kind small second">
        {names.length > 0 && `${names.join(' → ')} · `}
        <em>{t(`capture.kind.${line.kind}`)}</em>
      </span>
      <span className="line-words">{line.text}</span>
      <IconButton icon="close" label={t('capture.line.remove', { text: line.text })} onPress={onRemove} />
    </li>
  )
}

const WriteLine = ({
  place,
  offered,
}: {
  readonly place: LinesPlace
  readonly offered: readonly ContributionKind[]
}): ReactNode => {
  const { t } = useText()
  const { session } = place
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ContributionKind | null>(null)
  const [toPersonId, setToPersonId] = useState<PersonId | null>(null)
  const adding = useAct('contributions.add')
  const read = readTypedKind(typed, offered, (kind) => t(`capture.kind.${kind}`))
  const kind = read.kind ?? offered.find((one) => one === chosen) ?? offered[0]
  const keep = async (): Promise<void> => {
    if (read.words === '' || kind === undefined) return
    const { ok } = await adding.run({
      ...lineOf(place),
      kind,
      text: read.words,
      toPersonId: kind === 'thanks' ? toPersonId : null,
    })
    if (!ok) return
    setTyped('')
    setChosen(kind)
  }
  return (
    <form
      className="write-line"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <Pills
        label={t('capture.line.kind')}
        hideLabel
        size="small"
        value={kind ?? null}
        onChange={setChosen}
        options={offered.map((value) => ({ value, label: t(`capture.kind.${value}`) }))}
      />
      <Field
        label={t('capture.line.what')}
        hideLabel
        value={typed}
        onChange={setTyped}
        maxLength={4_000}
        placeholder={t('capture.line.what')}
        hint={t('capture.line.hint')}
      />
      {kind === 'open_question' && <ClosedQuestionHint question={read.words} />}
      {kind === 'thanks' && (
        <Select
          label={t('capture.line.for')}
          value={toPersonId ?? 'all'}
          onChange={(value) =>
            setToPersonId(session.people.find(({ personId }) => personId === value)?.personId ?? null)
          }
          options={[
            { value: 'all', label: t('capture.line.forNobody') },
            ...session.people
              .filter(({ isMe }) => !isMe)
              .map(({ personId, name }) => ({ value: personId as string, label: name })),
          ]}
        />
      )}
      <ErrorNotice error={adding.error} />
    </form>
  )
}
