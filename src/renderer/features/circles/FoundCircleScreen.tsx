import { useEffect, useRef, useState, type ReactNode } from 'react'
import './circles.css'
import type { CircleKind, PersonChoice } from '#shared/contract/circles.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice, IconButton, NameField, PersonDisc, ReadLine, useGo } from '#ui/index.ts'
import { CircleFields, needsOf, readMinutes, type CircleDraft, type CircleNeeds } from './CircleFields.tsx'
import { KindCards } from './KindCards.tsx'
import { suggestedMinutes } from './kinds.ts'
import { sizeNote } from './sizeNote.ts'

type Chosen = { readonly choice: PersonChoice; readonly name: string }

const firstMissing = '[aria-invalid="true"], [data-missing] input'
const firstKind = 'mutual'
const empty: CircleDraft = {
  name: '',
  purpose: '',
  peerBasis: '',
  cadence: null,
  topicMode: 'mixed',
  minutes: String(suggestedMinutes(firstKind)),
}

/** Founds a circle: its kind in plain words, then what it is called, is for, and who is in it. */
export const FoundCircleScreen = (): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const [kind, setKind] = useState<CircleKind>(firstKind)
  const [draft, setDraft] = useState(empty)
  const [people, setPeople] = useState<readonly Chosen[]>([])
  const [needs, setNeeds] = useState<CircleNeeds>({})
  const [tries, setTries] = useState(0)
  const fields = useRef<HTMLDivElement>(null)
  const founding = useAct('circles.found')

  // Each try that misses something leads to the first of it.
  useEffect(() => {
    if (tries > 0) fields.current?.querySelector<HTMLElement>(firstMissing)?.focus()
  }, [tries])

  const chooseKind = (next: CircleKind): void => {
    // The suggestion follows the kind until somebody has typed a length of their own.
    const isSuggested = draft.minutes === String(suggestedMinutes(kind))
    if (isSuggested) setDraft({ ...draft, minutes: String(suggestedMinutes(next)) })
    setKind(next)
  }

  const found = async (): Promise<void> => {
    const missing = needsOf(draft)
    setNeeds(missing)
    if (Object.keys(missing).length > 0) setTries((now) => now + 1)
    const minutes = readMinutes(draft.minutes)
    if (Object.keys(missing).length > 0 || draft.cadence === null || minutes === null) return
    const founded = await founding.run({
      name: draft.name.trim(),
      kind,
      purpose: draft.purpose.trim(),
      peerBasis: draft.peerBasis.trim(),
      cadence: draft.cadence,
      topicMode: draft.topicMode,
      sessionMinutes: minutes,
      people: people.map(({ choice }) => choice),
    })
    if (founded.ok) go({ screen: 'circle', circleId: founded.value.id })
  }

  return (
    <div className="page found">
      <header className="found-head">
        <p className="overline">{t('circles.found.overline')}</p>
        <h1>{t('circles.found.title')}</h1>
        <p className="lead second">{t('circles.found.lead')}</p>
      </header>
      <KindCards value={kind} onChange={chooseKind} />
      <div className="found-fields" ref={fields}>
        <CircleFields
          draft={draft}
          needs={needs}
          onChange={(next) => {
            setDraft(next)
            setNeeds((now) => intersection(now, needsOf(next)))
          }}
        />
        <FoundPeople kind={kind} people={people} onChange={setPeople} />
        <ErrorNotice error={founding.error} />
        <div className="found-act">
          <Button look="prime" isBusy={founding.isBusy} onPress={() => void found()}>
            {t('circles.found.act')}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** A need that is met disappears at once; a new one is not pointed out before the next try. */
const intersection = (shown: CircleNeeds, present: CircleNeeds): CircleNeeds =>
  Object.fromEntries(Object.entries(shown).filter(([name]) => name in present))

type FoundPeopleProps = {
  readonly kind: CircleKind
  readonly people: readonly Chosen[]
  readonly onChange: (people: readonly Chosen[]) => void
}

const FoundPeople = ({ kind, people, onChange }: FoundPeopleProps): ReactNode => {
  const text = useText()
  const { t } = text
  const everybody = useCall('people.list', {})
  const known = everybody.value ?? []
  const isChosen = (id: string): boolean =>
    people.some(({ choice }) => 'personId' in choice && choice.personId === id)
  return (
    <div className="stack-form">
      <NameField
        label={t('circles.found.people.label')}
        known={known.filter(({ id, isMe }) => !isMe && !isChosen(id))}
        onChoose={(choice, name) => onChange([...people, { choice, name }])}
        hint={t('circles.found.people.hint')}
      />
      <ReadLine read={everybody} onlyErrors />
      <ul className="found-people">
        <li className="found-person">
          <PersonDisc
            name={known.find(({ isMe }) => isMe)?.name ?? t('circles.found.people.you')}
            state="you"
          />
          {t('circles.found.people.you')}
        </li>
        {people.map((person, index) => (
          <li key={`${person.name}-${index}`} className="found-person">
            <PersonDisc name={person.name} hue={238} />
            {person.name}
            <IconButton
              icon="close"
              label={t('circles.found.people.remove', { name: person.name })}
              onPress={() => onChange(people.filter((other) => other !== person))}
            />
          </li>
        ))}
      </ul>
      <p className="small second" aria-live="polite">
        {sizeNote(text, kind, people.length + 1)}
      </p>
    </div>
  )
}
