import type { PlainDate } from '#shared/dates.ts'
import type { NextStepId, PersonId } from '#shared/ids.ts'
import type { NextStepView } from '#shared/contract/steps.ts'

/** Somebody who can be named in a note. */
export type NamedPerson = { readonly id: PersonId; readonly name: string; readonly isMe: boolean }

/** A value that changes by itself; `subscribe` returns its unsubscribe. */
export type Watched<Value> = {
  readonly get: () => Value
  readonly subscribe: (listener: () => void) => () => void
}

/** What a typed line says about a next step. Without `dueOn` it is for some day. */
export type StepWords = {
  readonly title: string
  readonly ownerPersonId: PersonId
  readonly dueOn: PlainDate | null
}

/** What a line said in a session can be: its kind, and what that is called on screen. */
export type SaidKind = { readonly key: string; readonly label: string }

/** Next steps by id, as far as they are known here. */
export type StepsById = ReadonlyMap<NextStepId, NextStepView>

/**
 * Everything an open note needs from outside the editor. The rows behind it live in the vault; a note
 * holds ids, so what stands in `people` and `steps` is what the note shows.
 */
export type NoteSources = {
  /** Everybody known, so that a name can be shown for any id. */
  readonly people: Watched<readonly NamedPerson[]>
  /** Whom `@` offers: the people of this circle only, me first. */
  readonly nearby: Watched<readonly NamedPerson[]>
  readonly steps: Watched<StepsById>
  /** Says which steps the note shows, so that they are looked up. */
  readonly wantSteps: (ids: readonly NextStepId[]) => void
  /** Whether this one has been: an id that is still unknown then is gone. */
  readonly isLookedUp: (id: NextStepId) => boolean
  /** Whether next steps can be made here at all; where not, nothing offers it. */
  readonly makesSteps: boolean
  /** Whose a step is that names nobody; null: mine. */
  readonly usualOwnerId: PersonId | null
  /** These two reject when the vault refuses; the line then says so itself. */
  readonly createStep: (words: StepWords) => Promise<NextStepId>
  readonly updateStep: (stepId: NextStepId, words: StepWords) => Promise<void>
  /** These two never reject; trouble is shown beside the note. */
  readonly settleStep: (stepId: NextStepId) => Promise<void>
  readonly reopenStep: (stepId: NextStepId) => Promise<void>
  /** What somebody can have said here; none outside a session that is under way. */
  readonly saidKinds: Watched<readonly SaidKind[]>
  /** Keeps a line beside the note, without anybody's name. Rejects when the vault refuses; the line then says so itself. */
  readonly keepSaid: (kind: string, words: string) => Promise<void>
  /** "by Tuesday 1 December", "still open, three weeks", "released": as every list says it. */
  readonly sayWhen: (step: NextStepView) => string
  readonly today: () => PlainDate
}
