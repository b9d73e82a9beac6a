import type { NoteLayer } from '#shared/contract/notes.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { CircleId } from '#shared/ids.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { endOf } from '#vault/storage/retention.ts'

/** When a note changed today goes: what is agreed stays longer than what is mine or waits to be handed over. */
export const noteEnd = (
  db: ReadDb,
  layer: NoteLayer,
  circleId: CircleId | null,
  today: PlainDate,
): PlainDate | null =>
  endOf(db, circleId, { as: layer === 'agreed' ? 'agreed' : 'private', changedOn: today })
