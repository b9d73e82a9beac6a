import { useState, type ReactNode } from 'react'
import './prepare.css'
import type { Collected } from '#shared/contract/prepare.ts'
import type { CircleId } from '#shared/ids.ts'
import { useToTrash } from '#features/trash/index.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Field, Menu, ReadLine, Section, useCommand } from '#ui/index.ts'

/** Something comes up between sessions: one line, and it is there when the next one is prepared. */
export const ForNextTime = ({ circleId }: { readonly circleId: CircleId }): ReactNode => {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const [field, setField] = useState<HTMLInputElement | null>(null)
  const collected = useCall('prepare.collected', { circleId })
  const collecting = useAct('prepare.collect')
  useCommand('collect-for-next', field === null ? null : () => field.focus())
  const keep = async (): Promise<void> => {
    const text = typed.trim()
    if (text === '') return
    const { ok } = await collecting.run({ circleId, text })
    if (ok) setTyped('')
  }
  return (
    <Section title={t('prepare.next.title')}>
      <ReadLine read={collected} />
      <ul className="rows">
        {(collected.value ?? []).map((line) => (
          <CollectedLine key={line.noteId} line={line} circleId={circleId} />
        ))}
      </ul>
      <form
        className="for-next-field"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <Field
          label={t('prepare.next.field')}
          hideLabel
          placeholder={t('prepare.next.field')}
          hint={t('prepare.next.hint')}
          value={typed}
          onChange={setTyped}
          maxLength={2_000}
          inputRef={setField}
        />
      </form>
      <ErrorNotice error={collecting.error} />
    </Section>
  )
}

const CollectedLine = ({
  line,
  circleId,
}: {
  readonly line: Collected
  readonly circleId: CircleId
}): ReactNode => {
  const { t, date } = useText()
  const toTrash = useToTrash()
  const raising = useAct('topics.create')
  const people = useCall('people.list', {})
  const me = people.value?.find(({ isMe }) => isMe)
  const letGo = (): Promise<boolean> => toTrash({ table: 'note', id: line.noteId })
  const bring = async (): Promise<void> => {
    if (me === undefined) return
    const title = line.text.split('\n').join(' ').slice(0, longestTitle)
    const raised = await raising.run({
      circleId,
      ownerPersonId: me.id,
      title,
      kind: 'question',
      sessionId: null,
    })
    if (raised.ok) await letGo()
  }
  return (
    <li className="row">
      <span className="for-next-line">{line.text}</span>
      <span className="fact">{date(line.on)}</span>
      <Menu
        label={t('prepare.next.more', { line: line.text })}
        entries={[
          { id: 'topic', label: t('prepare.next.topic'), icon: 'plus', onChoose: () => void bring() },
          { id: 'done', label: t('prepare.next.done'), icon: 'leaf', onChoose: () => void letGo() },
        ]}
      />
      <ErrorNotice error={raising.error} />
    </li>
  )
}

/** As long as a topic's headline may be. */
const longestTitle = 300
