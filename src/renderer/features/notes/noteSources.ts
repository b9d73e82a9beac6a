import type { CircleId, NextStepId, PersonId, SessionId, TurnId } from '#shared/ids.ts'
import type { NextStepView } from '#shared/contract/steps.ts'
import { asBridgeError, call, on } from '#bridge/index.ts'
import type { NamedPerson, NoteSources, SaidKind, StepsById, StepWords } from '#editor/index.ts'
import { errorSentence, todayHere, type Text } from '#i18n/index.ts'
import { sayWhen } from '#features/steps/index.ts'
import { toast } from '#ui/index.ts'
import { watched } from './watched.ts'

/** Where a note stands: its next steps belong there, and `@` offers the people of it. */
export type NotePlace = {
  readonly circleId: CircleId
  readonly sessionId: SessionId | null
  /** In the sheet of a turn: its steps come out of it, and are the presenter's unless they name somebody else. */
  readonly turn?: { readonly id: TurnId; readonly ownerId: PersonId | null }
}

/** What can be written down as said beside a note, and how it is kept; null where nobody sits together. */
export type SaidHere = {
  readonly kinds: readonly SaidKind[]
  /** @throws BridgeError when the vault refuses it */
  readonly keep: (kind: string, words: string) => Promise<void>
} | null

const nearbyOf = async ({ circleId, sessionId }: NotePlace): Promise<readonly NamedPerson[]> => {
  const people =
    sessionId === null
      ? (await call('circles.get', { circleId })).people.filter(({ status }) => status !== 'left')
      : (await call('sessions.get', { sessionId })).people
  return people
    .map(({ personId, name, isMe }) => ({ id: personId, name, isMe }))
    .toSorted((one, other) => Number(other.isMe) - Number(one.isMe))
}

export type OpenSources = {
  readonly sources: NoteSources
  readonly offerSaid: (said: SaidHere) => void
  /** Nothing is asked until `wake`, which then asks for what has changed meanwhile. */
  readonly rest: () => void
  readonly wake: () => void
  readonly close: () => void
}

/** What an open note knows of the vault, kept fresh by its events. `close` ends the listening. */
export const openSources = (place: NotePlace, text: Text): OpenSources => {
  const people = watched<readonly NamedPerson[]>([])
  const nearby = watched<readonly NamedPerson[]>([])
  const steps = watched<StepsById>(new Map())
  const saidKinds = watched<readonly SaidKind[]>([])
  let said: SaidHere = null
  const wanted = new Set<NextStepId>()
  const lookedUp = new Set<NextStepId>()
  let isLookingUp = false

  const tell = (thrown: unknown): void => {
    const error = asBridgeError(thrown)
    // A vault that locked meanwhile takes this window with it.
    if (error.code !== 'locked') toast(errorSentence(text, error.plain))
  }

  const readPeople = (): void => {
    call('people.list', {}).then(people.set, tell)
    nearbyOf(place).then(nearby.set, tell)
  }
  const readSteps = async (): Promise<void> => {
    const ids = [...wanted]
    const found = await call('steps.byId', { ids })
    for (const id of ids) lookedUp.add(id)
    steps.set(new Map(found.map((step) => [step.id, step])))
  }
  /** All wants of one moment become one question. */
  const readStepsSoon = (): void => {
    if (isLookingUp) return
    isLookingUp = true
    queueMicrotask(() => {
      isLookingUp = false
      readSteps().catch(tell)
    })
  }
  const put = (step: NextStepView): void => {
    wanted.add(step.id)
    lookedUp.add(step.id)
    steps.set(new Map(steps.get()).set(step.id, step))
  }

  let isResting = false
  const missed = new Set<() => void>()
  const whenAwake = (readAnew: () => void): void => {
    if (isResting) missed.add(readAnew)
    else readAnew()
  }
  const unsubscribes = [
    on('people.changed', () => {
      whenAwake(readPeople)
      if (wanted.size > 0) whenAwake(readStepsSoon)
    }),
    on('circles.changed', () => whenAwake(readPeople)),
    on('sessions.changed', () => whenAwake(readPeople)),
    on('steps.changed', ({ ids }) => {
      if (ids.some((id) => wanted.has(id))) whenAwake(readStepsSoon)
    }),
  ]
  readPeople()

  const when = ({ dueOn }: StepWords) => ({
    horizon: dueOn === null ? ('someday' as const) : ('date' as const),
    dueOn,
  })
  const sources: NoteSources = {
    people,
    nearby,
    steps,
    wantSteps: (ids) => {
      const news = ids.filter((id) => !wanted.has(id))
      for (const id of news) wanted.add(id)
      if (news.length > 0) readStepsSoon()
    },
    isLookedUp: (id) => lookedUp.has(id),
    makesSteps: true,
    usualOwnerId: place.turn?.ownerId ?? null,
    createStep: async (words) => {
      const { title, ownerPersonId } = words
      const { circleId, sessionId, turn } = place
      const step = await call('steps.create', {
        title,
        ownerPersonId,
        circleId,
        sessionId,
        turnId: turn?.id ?? null,
        ...when(words),
      })
      put(step)
      return step.id
    },
    updateStep: async (stepId, words) => {
      const { title, ownerPersonId } = words
      put(await call('steps.update', { stepId, title, ownerPersonId, ...when(words) }))
    },
    settleStep: async (stepId) => {
      await call('steps.settle', { stepId, as: 'done', sessionId: place.sessionId }).then(put, tell)
    },
    reopenStep: async (stepId) => {
      await call('steps.reopen', { stepId }).then(put, tell)
    },
    saidKinds,
    keepSaid: async (kind, words) => {
      if (said === null) throw new Error('nobody sits together')
      await said.keep(kind, words).catch((thrown: unknown) => {
        tell(thrown)
        throw thrown
      })
    },
    sayWhen: (step) => sayWhen(text, step, todayHere()),
    today: todayHere,
  }
  return {
    sources,
    offerSaid: (now) => {
      said = now
      saidKinds.set(now?.kinds ?? [])
    },
    rest: () => {
      isResting = true
    },
    wake: () => {
      isResting = false
      for (const readAnew of missed) readAnew()
      missed.clear()
    },
    close: () => {
      for (const unsubscribe of unsubscribes) unsubscribe()
    },
  }
}
