import type { ContributionKind } from '#shared/contract/contributions.ts'
import type { NoteLayer } from '#shared/contract/notes.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import type { TurnView } from '#shared/contract/turns.ts'
import { lineKinds } from '#shared/domain/contributions.ts'
import type { RecordRule } from '#shared/domain/running/recording.ts'
import { isUnderWay } from '#shared/domain/sessions.ts'
import type { StepKind } from '#shared/formats/format.ts'
import type { SessionStepId, TurnId } from '#shared/ids.ts'

/** As much of the running step as the sheet must know. */
export type SheetStep = RecordRule & {
  readonly id: SessionStepId
  readonly turnId: TurnId | null
  readonly kinds: readonly StepKind[]
}

export type LinesPlace = {
  readonly session: SessionView
  /** The running step; without one the sheet is the session's own. */
  readonly step: SheetStep | undefined
  readonly turn: TurnView | null
  readonly layer: NoteLayer
}

/** What a line can be now; nothing once the session is over. */
export const kindsHere = ({ session, step, turn }: Omit<LinesPlace, 'layer'>): readonly ContributionKind[] =>
  isUnderWay(session.status)
    ? lineKinds({
        step: step ?? null,
        wants: turn === null ? null : (turn.topic?.wants ?? []),
      })
    : []
