import { useMemo } from 'react'
import type { ContributionKind } from '#shared/contract/contributions.ts'
import type { NoteLayer } from '#shared/contract/notes.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import type { TurnView } from '#shared/contract/turns.ts'
import { kindsOffered } from '#shared/domain/contributions.ts'
import { isUnderWay } from '#shared/domain/sessions.ts'
import type { SessionStepId, TurnId } from '#shared/ids.ts'
import { call } from '#bridge/index.ts'
import type { SaidHere } from '#features/notes/index.ts'
import { useText } from '#i18n/index.ts'

/** As much of the running step as the sheet must know. */
export type SheetStep = {
  readonly id: SessionStepId
  readonly turnId: TurnId | null
  readonly kinds: readonly string[]
}

export type LinesPlace = {
  readonly session: SessionView
  /** The running step; without one the sheet is the session's own. */
  readonly step: SheetStep | undefined
  readonly turn: TurnView | null
  readonly layer: NoteLayer
}

const isKind = (kind: string): kind is ContributionKind =>
  // Kinds of a step that are saved elsewhere (a promise, an ask) are no kinds of a line.
  !['promise', 'ask', 'offer', 'introduction', 'topic', 'rating', 'agree'].includes(kind)

/** What a line can be now, by the step and by what the presenter wants; nothing once the session is over. */
export const kindsHere = ({ session, step, turn }: LinesPlace): readonly ContributionKind[] =>
  isUnderWay(session.status)
    ? kindsOffered((step?.kinds ?? []).filter(isKind), turn === null ? null : (turn.topic?.wants ?? []))
    : []

/** A line as the vault takes it: nobody's, unless somebody is thanked. */
export const lineOf = ({ session, step, turn, layer }: LinesPlace) => ({
  sessionId: session.id,
  sessionStepId: step?.id ?? null,
  turnId: turn?.id ?? null,
  layer,
  fromPersonId: null,
})

/** The kinds of this moment for the slash of a note: a line of the note becomes a line of the room. */
export const useSaid = (place: LinesPlace): SaidHere => {
  const { t } = useText()
  const line = lineOf(place)
  const kinds = kindsHere(place)
  const key = JSON.stringify([line, kinds])
  return useMemo(
    () => ({
      kinds: kinds.map((kind) => ({ key: kind, label: t(`capture.kind.${kind}`) })),
      keep: async (typed, text) => {
        const kind = kinds.find((one) => one === typed)
        if (kind === undefined) throw new Error('no kind of this moment')
        await call('contributions.add', { ...line, kind, text, toPersonId: null })
      },
    }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for the line and its kinds, new objects at every render
    [key, t],
  )
}
