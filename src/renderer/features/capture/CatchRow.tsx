import { useId, useRef, useState, type ReactNode } from 'react'
import './capture.css'
import type { SessionView } from '#shared/contract/sessions.ts'
import { catchesAskedFor, type Catch } from '#shared/domain/contributions.ts'
import type { PersonId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { readTypedStep } from '#editor/index.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { Button, classes, ErrorNotice, Select, useCommand, useCommandKey } from '#ui/index.ts'
import type { SheetStep } from './kindsHere.ts'
import { catches, catchSigns, readTypedCatch } from './typedKind.ts'

type CatchRowProps = {
  readonly session: SessionView
  /** The step that runs: what it asks for is what a line is without a sign; in a turn next steps are the presenter's. */
  readonly step: SheetStep | undefined
}

/**
 * One line for whatever falls: type first, then say what it is. Enter files it, and the focus goes back to where it was.
 */
export const CatchRow = ({ session, step }: CatchRowProps): ReactNode => {
  const { t } = useText()
  const turnId = step?.turnId ?? null
  const [askedFor = 'step'] = catchesAskedFor(step?.kinds ?? [], turnId !== null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Catch | null>(null)
  const [ownerId, setOwnerId] = useState<PersonId | null>(null)
  const [filed, setFiled] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const hintId = useId()
  const keyOf = useCommandKey()
  const cameFrom = useRef<HTMLElement | null>(null)
  const turns = useCall('turns.list', { sessionId: session.id })
  const consents = useCall('consent.list', { circleId: session.circleId })
  const stepping = useAct('steps.create')
  const boarding = useAct('board.create')
  const raising = useAct('topics.create')

  useCommand('catch-line', () => {
    const { activeElement } = document
    if (activeElement !== field.current)
      cameFrom.current = activeElement instanceof HTMLElement ? activeElement : null
    field.current?.focus()
  })

  const isSilent = (id: PersonId): boolean =>
    consents.value?.members.find(({ personId }) => personId === id)?.level === 'none'
  const people = session.people.filter(({ personId }) => !isSilent(personId))
  const presenter = turns.value?.find(({ id }) => id === turnId)?.presenter?.id
  const read = readTypedCatch(typed)
  const as = read.as ?? chosen ?? askedFor
  const owner =
    people.find(({ personId }) => personId === ownerId) ??
    (as === 'step' ? people.find(({ personId }) => personId === presenter) : undefined) ??
    people.find(({ isMe }) => isMe) ??
    people[0]

  const file = async (what: Catch): Promise<void> => {
    if (read.words === '' || owner === undefined) return
    const { ok } = await keep(what, read.words, owner.personId)
    if (!ok) return
    setTyped('')
    setChosen(null)
    setOwnerId(null)
    setFiled(t('capture.catch.filed', { kind: t(`capture.catch.${what}`) }))
    cameFrom.current?.focus()
    cameFrom.current = null
  }

  const keep = async (what: Catch, words: string, personId: PersonId): Promise<{ readonly ok: boolean }> => {
    const { circleId, id: sessionId } = session
    if (what === 'topic') {
      return raising.run({ circleId, ownerPersonId: personId, title: words, kind: 'roadblock', sessionId })
    }
    if (what !== 'step') {
      return boarding.run({
        circleId,
        sessionId,
        kind: what,
        personId,
        text: words,
        area: 'other',
        neededBy: null,
        isStanding: false,
        answersId: null,
      })
    }
    const { title, due } = readTypedStep(words, todayHere())
    return stepping.run({
      title: title === '' ? words : title,
      ownerPersonId: personId,
      circleId,
      sessionId,
      turnId,
      horizon: due === null ? 'someday' : 'date',
      dueOn: due,
    })
  }

  return (
    <form
      className="catch-row"
      aria-label={t('capture.catch.what')}
      onSubmit={(event) => {
        event.preventDefault()
        void file(as)
      }}
    >
      <input
        ref={field}
        className="catch-field"
        aria-label={t('capture.catch.what')}
        aria-describedby={hintId}
        placeholder={t('capture.catch.placeholder')}
        value={typed}
        maxLength={500}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setFiled('')
        }}
        onFocus={(event) => {
          const { relatedTarget } = event
          if (relatedTarget instanceof HTMLElement && relatedTarget.isContentEditable)
            cameFrom.current = relatedTarget
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          cameFrom.current?.focus()
          cameFrom.current = null
        }}
      />
      <kbd className="catch-key" aria-hidden="true">
        {keyOf('catch-line')}
      </kbd>
      {owner !== undefined && people.length > 1 && (
        <span className="catch-owner">
          <Select
            label={t('capture.catch.who')}
            value={owner.personId}
            onChange={setOwnerId}
            options={people.map(({ personId, name, isMe }) => ({
              value: personId,
              label: isMe ? t('topics.you') : name,
            }))}
          />
        </span>
      )}
      <span className="catch-kinds">
        {catches.map((one) => (
          <Button
            key={one}
            size="small"
            look="quiet"
            onPress={() => {
              setChosen(one)
              if (read.words === '') field.current?.focus()
              else void file(one)
            }}
            shortcut={catchSigns[one]}
          >
            <span className={classes(as === one && typed !== '' && 'catch-chosen')}>
              {t(`capture.catch.${one}`)}
            </span>
          </Button>
        ))}
      </span>
      <p id={hintId} className="only-read-aloud">
        {t('capture.catch.hint')}
      </p>
      <p className="only-read-aloud" role="status">
        {filed}
      </p>
      <ErrorNotice error={stepping.error ?? boarding.error ?? raising.error} />
    </form>
  )
}
