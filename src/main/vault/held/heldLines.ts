import { mostHeldLines } from '#shared/contract/held.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { HeldLineId, SessionId, TurnId } from '#shared/ids.ts'
import { newId } from '#vault/storage/stamps.ts'

export type Held = {
  readonly id: HeldLineId
  readonly sessionId: SessionId
  readonly turnId: TurnId | null
  readonly text: string
}

/** The one place where held text is: gone with this process. */
export type HeldLines = {
  /** Of one session; null: of all. */
  readonly of: (sessionId: SessionId | null) => readonly Held[]
  /** @throws `not-found` for one that was settled, or that a lock has dropped */
  readonly require: (id: HeldLineId) => Held
  /** @throws `invalid-input/too-large` beyond the most that are held */
  readonly add: (line: Omit<Held, 'id'>) => Held
  readonly drop: (id: HeldLineId) => void
}

/** @param tellCount main is told how many lines a lock would drop */
export const createHeldLines = (tellCount: (count: number) => void): HeldLines => {
  const lines = new Map<HeldLineId, Held>()
  return {
    of: (sessionId) =>
      [...lines.values()].filter((line) => sessionId === null || line.sessionId === sessionId),
    require: (id) => {
      const line = lines.get(id)
      if (line === undefined) throw new SubrosaError('not-found')
      return line
    },
    add: (line) => {
      if (lines.size >= mostHeldLines) throw new SubrosaError('invalid-input', { reason: 'too-large' })
      const held = { ...line, id: newId<HeldLineId>() }
      lines.set(held.id, held)
      tellCount(lines.size)
      return held
    },
    drop: (id) => {
      if (lines.delete(id)) tellCount(lines.size)
    },
  }
}
