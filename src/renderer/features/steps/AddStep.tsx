import { useState, type ReactNode } from 'react'
import type { CircleId, PersonId, SessionId } from '#shared/ids.ts'
import { useAct } from '#bridge/index.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { readTypedStep } from '#editor/index.ts'
import { Button, ErrorNotice, Field, Select } from '#ui/index.ts'

type Owner = { readonly id: PersonId; readonly name: string; readonly isMe: boolean }
type Circle = { readonly id: CircleId; readonly name: string }

type AddStepProps = {
  /** Who may own it, me among them; with one there is no choice. */
  readonly owners: readonly Owner[]
  readonly sessionId?: SessionId
  /** One circle: it belongs there. Several: one chooses, or keeps it to oneself. */
  readonly circles: readonly Circle[]
  readonly mustBelong?: boolean
  readonly autoFocus?: boolean
  readonly onDone?: () => void
}

const noCircle = 'none'

/** A next step in one line, its date typed at the end in words and shown before it is kept. */
export const AddStep = ({
  owners,
  sessionId,
  circles,
  mustBelong = false,
  autoFocus = false,
  onDone,
}: AddStepProps): ReactNode => {
  const text = useText()
  const { t } = text
  const [line, setLine] = useState('')
  const [ownerId, setOwnerId] = useState<PersonId | null>(null)
  const [circleId, setCircleId] = useState<string>(noCircle)
  const [wantsTitle, setWantsTitle] = useState(false)
  const creating = useAct('steps.create')

  const me = owners.find(({ isMe }) => isMe) ?? owners[0]
  const owner = owners.find(({ id }) => id === ownerId) ?? me
  const circle = mustBelong ? circles[0] : circles.find(({ id }) => id === circleId)
  const { title, due } = readTypedStep(line, todayHere())

  const keep = async (): Promise<void> => {
    if (owner === undefined) return
    setWantsTitle(title === '')
    if (title === '') return
    const { ok } = await creating.run({
      title,
      ownerPersonId: owner.id,
      circleId: circle?.id ?? null,
      sessionId: sessionId ?? null,
      horizon: due === null ? 'someday' : 'date',
      dueOn: due,
    })
    if (!ok) return
    setLine('')
    onDone?.()
  }

  return (
    <form
      className="add-step"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <Field
        label={t('steps.add.what')}
        hideLabel
        value={line}
        onChange={setLine}
        maxLength={600}
        autoFocus={autoFocus}
        placeholder={t('steps.add.title')}
        hint={hintFor()}
        correction={wantsTitle && title === '' ? t('steps.add.wantsTitle') : undefined}
      />
      <div className="across">
        {owners.length > 1 && owner !== undefined && (
          <Select
            label={t('steps.add.owner')}
            value={owner.id}
            onChange={setOwnerId}
            options={owners.map(({ id, name, isMe }) => ({ value: id, label: isMe ? t('steps.you') : name }))}
          />
        )}
        {!mustBelong && circles.length > 0 && (
          <Select
            label={t('steps.add.circle')}
            value={circle?.id ?? noCircle}
            onChange={setCircleId}
            options={[
              { value: noCircle, label: t('steps.add.noCircle') },
              ...circles.map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
          />
        )}
        <span className="spacer" />
        <Button look="soft" size="small" type="submit" isBusy={creating.isBusy}>
          {t('steps.add.keep')}
        </Button>
      </div>
      <ErrorNotice error={creating.error} />
    </form>
  )

  function hintFor(): ReactNode {
    if (due !== null) return t('steps.add.by', { date: text.date(due, 'weekday') })
    return line.trim() === '' ? t('steps.add.hint') : t('steps.add.someday')
  }
}
