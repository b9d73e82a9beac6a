import type { PlainDate } from '#shared/dates.ts'
import type { WrittenKind } from '#shared/domain/consent.ts'
import type { CircleId, PersonId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { requireNotHeld } from './heldRows.ts'
import type { TableName } from './tables.ts'

export type RowAbout = { readonly table: TableName; readonly id: string; readonly kind: WrittenKind }

const turnsOf = `SELECT turn.id FROM turn JOIN session ON session.id = turn.session_id
  WHERE session.circle_id = $circleId AND presenter_person_id = $personId`
const topicsOf = `SELECT id FROM topic WHERE circle_id = $circleId AND owner_person_id = $personId`

const ofLayer = (text: WrittenKind): string =>
  ({ 'private-text': 'private', 'presenter-text': 'for_presenter', 'agreed-text': 'agreed' })[
    text as 'private-text' | 'presenter-text' | 'agreed-text'
  ]

const notesOf = `((owner_table = 'turn' AND owner_id IN (${turnsOf}))
  OR (owner_table = 'topic' AND owner_id IN (${topicsOf})))`

/** Where each kind of text about a member of a circle stands, in the trash too. Whole rows of them, not parts. */
const whereOf = (kind: WrittenKind): readonly (readonly [TableName, string])[] => {
  switch (kind) {
    case 'topic-title':
      return [['topic', 'circle_id = $circleId AND owner_person_id = $personId']]
    case 'next-step':
      return [
        ['next_step', 'circle_id = $circleId AND owner_person_id = $personId'],
        [
          'follow_up',
          `next_step_id IN (SELECT id FROM next_step WHERE circle_id = $circleId AND owner_person_id = $personId)`,
        ],
      ]
    case 'board-item':
      return [
        [
          'board_item',
          'circle_id = $circleId AND $personId IN (person_id, coalesce(a_person_id, 0), coalesce(b_person_id, 0))',
        ],
      ]
    case 'thanks':
      return [
        [
          'contribution',
          `to_person_id = $personId AND session_id IN (SELECT id FROM session WHERE circle_id = $circleId)`,
        ],
      ]
    case 'presenter-text':
    case 'agreed-text':
    case 'private-text':
      return [
        ['contribution', `layer = '${ofLayer(kind)}' AND turn_id IN (${turnsOf})`],
        ['note', `layer = '${ofLayer(kind)}' AND ${notesOf}`],
      ]
    case 'brief':
    case 'take-away':
      return []
  }
}

/** The rows that hold nothing but text of these kinds about a member of a circle. */
export const rowsAbout = (
  db: ReadDb,
  who: { readonly circleId: CircleId; readonly personId: PersonId },
  kinds: readonly WrittenKind[],
): RowAbout[] =>
  kinds.flatMap((kind) =>
    whereOf(kind).flatMap(([table, where]) =>
      db
        .all<{ id: string }>(`SELECT id FROM "${table}" WHERE ${where} AND purged_on IS NULL`, { ...who })
        .map(({ id }) => ({ table, id, kind })),
    ),
  )

/** What is written about a topic beside its title. */
export const briefColumns = [
  'brief_problem',
  'brief_goal',
  'brief_background',
  'brief_effect',
  'brief_tried',
  'brief_options',
  'brief_wanted',
  'brief_not_wanted',
  'must_not_learn',
  'use_limit',
  'resolved_note',
] as const

const hasBrief = `coalesce(${briefColumns.join(', ')}) IS NOT NULL`

/** Parts of rows that stay: the brief of a topic, the take-away of a turn. */
export const partsAbout = (
  db: ReadDb,
  who: { readonly circleId: CircleId; readonly personId: PersonId },
): { readonly briefs: readonly string[]; readonly takeaways: readonly string[] } => ({
  briefs: db
    .all<{ id: string }>(`SELECT id FROM topic WHERE id IN (${topicsOf}) AND ${hasBrief}`, { ...who })
    .map(({ id }) => id),
  takeaways: db
    .all<{ id: string }>(`SELECT turn.id FROM turn WHERE id IN (${turnsOf}) AND takeaway IS NOT NULL`, {
      ...who,
    })
    .map(({ id }) => id),
})

/** @throws `conflict/on-hold` */
export const emptyBrief = (db: WriteDb, id: string, today: PlainDate): void => {
  requireNotHeld(db, [{ table: 'topic', id }])
  db.run(
    `UPDATE topic SET ${briefColumns.map((name) => `${name} = NULL`).join(', ')}, brief_prepared_on = NULL,
       brief_shared_on = NULL, rev = rev + 1, updated_on = $today WHERE id = $id`,
    { id, today },
  )
}

/** @throws `conflict/on-hold` */
export const emptyTakeaway = (db: WriteDb, id: string, today: PlainDate): void => {
  requireNotHeld(db, [{ table: 'turn', id }])
  db.run('UPDATE turn SET takeaway = NULL, rev = rev + 1, updated_on = $today WHERE id = $id', { id, today })
}
