import { Fragment, type ReactNode } from 'react'
import {
  circlePlaces,
  commandIds,
  commandOf,
  type CommandGroup,
  type CommandId,
  type KeyHolder,
} from '#shared/commands.ts'
import type { Places } from '#shared/contract/search.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import type { Text } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { Icon, PersonDisc, runCommand, type Go, type IconName, type SearchSection } from '#ui/index.ts'
import { matchOf, type Match, type Piece } from './matching.ts'
import { recentlyChosen } from './recent.ts'

/** Something that can be found: what it is called, how it is marked, and what choosing it does. */
type Thing = {
  readonly id: string
  readonly label: string
  readonly mark: ReactNode
  readonly fact?: ReactNode
  readonly act: () => void
}

type Kind = 'circles' | 'sessions' | 'people' | 'steps' | 'commands'

/** In this order where nothing was typed, and where finds are equally near. */
const kinds: readonly Kind[] = ['circles', 'sessions', 'people', 'steps', 'commands']

const mostOfKind: Readonly<Record<Kind, number>> = {
  circles: 6,
  sessions: 5,
  people: 6,
  steps: 5,
  commands: 7,
}

const iconOfGroup: Readonly<Record<CommandGroup, IconName>> = {
  go: 'forward',
  write: 'plus',
  session: 'clock',
  keep: 'disk',
  privacy: 'veil',
  sight: 'eye',
  help: 'question',
}

export type Around = {
  readonly text: Text
  readonly go: Go
  readonly hueOf: (id: Places['circles'][number]['id'] | undefined) => number
  readonly places: Places | undefined
  readonly offered: readonly CommandId[]
  readonly keyOf: (holder: KeyHolder) => string | undefined
}

const key = (words: string | undefined): ReactNode => (words === undefined ? undefined : <kbd>{words}</kbd>)

/** Everything there is to find, kind by kind. */
const thingsOf = (around: Around): Readonly<Record<Kind, readonly Thing[]>> => {
  const { text, go, hueOf, places, offered, keyOf } = around
  const { circles = [], people = [], sessions = [], steps = [] } = places ?? {}
  return {
    circles: circles.map(({ id, name, members, isClosed }, index) => ({
      id: `circle ${id}`,
      label: name,
      mark: <Rosette members={members} hue={hueOf(id)} size={21} look={isClosed ? 'sealed' : undefined} />,
      fact: circlePlaces[index] === undefined ? undefined : key(keyOf(circlePlaces[index])),
      act: () => go({ screen: 'circle', circleId: id }),
    })),
    sessions: sessions.map(({ id, circleId, circleName, plannedFor, status }) => ({
      id: `session ${id}`,
      label: text.t('search.session', { circle: circleName, day: text.date(dayOf(plannedFor), 'weekday') }),
      mark: (
        <Rosette
          members={circles.find((one) => one.id === circleId)?.members ?? 2}
          hue={hueOf(circleId)}
          size={17}
        />
      ),
      fact: text.t(`sessions.status.${status}`),
      act: () => go({ screen: 'session', sessionId: id }),
    })),
    people: people.map(({ id, name, isMe }) => ({
      id: `person ${id}`,
      label: name,
      mark: <PersonDisc name={name} state={isMe ? 'you' : 'here'} isSmall />,
      fact: isMe ? text.t('search.you') : undefined,
      act: () => go({ screen: 'person', personId: id }),
    })),
    steps: steps.map(({ id, title, circleName }) => ({
      id: `step ${id}`,
      label: title,
      mark: <Icon name="step" />,
      fact: circleName ?? undefined,
      act: () => go({ screen: 'steps', stepId: id }),
    })),
    commands: commandIds
      .filter((id) => id !== 'find' && offered.includes(id))
      .map((id) => ({
        id: `command ${id}`,
        label: text.t(`commands.${id}`),
        mark: <Icon name={iconOfGroup[commandOf(id).group]} />,
        fact: key(keyOf(id)),
        act: () => runCommand(id),
      })),
  }
}

const marked = (label: string, pieces: readonly Piece[]): ReactNode => {
  let last = 0
  return (
    <>
      {pieces.map(([from, to]) => {
        const before = label.slice(last, from)
        last = to
        return (
          <Fragment key={from}>
            {before}
            <mark>{label.slice(from, to)}</mark>
          </Fragment>
        )
      })}
      {label.slice(last)}
    </>
  )
}

type Found = { readonly thing: Thing; readonly match: Match | null }

/** Without words: what was chosen a moment ago, the circles, and what can be done here. */
const withoutWords = (things: Readonly<Record<Kind, readonly Thing[]>>, { text }: Around) => {
  const all = new Map(kinds.flatMap((kind) => things[kind]).map((thing) => [thing.id, thing]))
  const recent = recentlyChosen().flatMap((id) => all.get(id) ?? [])
  const isRecent = new Set(recent.map(({ id }) => id))
  const others = (kind: Kind): readonly Found[] =>
    things[kind].filter(({ id }) => !isRecent.has(id)).map((thing) => ({ thing, match: null }))
  return [
    { id: 'recent', title: text.t('search.recent'), found: recent.map((thing) => ({ thing, match: null })) },
    {
      id: 'circles',
      title: text.t('search.circles'),
      found: others('circles').slice(0, circlePlaces.length),
    },
    { id: 'commands', title: text.t('search.commands'), found: others('commands') },
  ]
}

const byWords = (things: Readonly<Record<Kind, readonly Thing[]>>, typed: string, { text }: Around) =>
  kinds
    .map((kind) => {
      const found = things[kind]
        .map((thing) => ({ thing, match: matchOf(typed, thing.label) }))
        .filter(({ match }) => match !== null)
        .toSorted((one, other) => distanceOf(one) - distanceOf(other))
        .slice(0, mostOfKind[kind])
      return { id: kind, title: text.t(`search.${kind}`), found }
    })
    .filter(({ found }) => found.length > 0)
    // The nearest find stands first, whatever kind it is.
    .toSorted((one, other) => distanceOf(one.found[0]) - distanceOf(other.found[0]))

const distanceOf = (found: Found | undefined): number => found?.match?.distance ?? Infinity

/** The sections of the list for what was typed, in the order they are shown in. */
export const findings = (
  typed: string,
  around: Around,
  onChoose: (thing: Thing) => void,
): readonly SearchSection[] => {
  const things = thingsOf(around)
  const sections = typed.trim() === '' ? withoutWords(things, around) : byWords(things, typed, around)
  return sections.map(({ id, title, found }) => ({
    id,
    title,
    entries: found.map(({ thing, match }) => ({
      id: thing.id,
      label: thing.label,
      mark: thing.mark,
      fact: thing.fact,
      ...(match === null ? {} : { shown: marked(thing.label, match.pieces) }),
      onChoose: () => onChoose(thing),
    })),
  }))
}
