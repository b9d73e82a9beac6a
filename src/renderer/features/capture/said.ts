import { useMemo } from 'react'
import { call } from '#bridge/index.ts'
import type { SaidHere } from '#features/notes/index.ts'
import { useText } from '#i18n/index.ts'
import { kindsHere, type LinesPlace } from './kindsHere.ts'

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
