import { createHash } from 'node:crypto'
import type { CheckedInput } from '#shared/contract/index.ts'
import type { NoteDoc } from '#shared/contract/notes.ts'
import type { Now, PlainDate } from '#shared/dates.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import type { CircleId, PersonId, SessionId, TurnId } from '#shared/ids.ts'
import { silentMembers } from '#vault/storage/consents.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import {
  linesToHand,
  notesToHand,
  stepTitle,
  turnsToHand,
  type TurnToHand,
} from '#vault/storage/handOvers.ts'
import { myPersonId, peopleAndAliases } from '#vault/storage/people.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { newId } from '#vault/storage/stamps.ts'
import type { TableName } from '#vault/storage/tables.ts'
import { handedDoc, type Spoken } from './handedDoc.ts'
import { packetVersion, type Packet, type PacketPiece } from './packetDocument.ts'
import { packetNames, type PacketNames } from './packetNames.ts'
import { packetPage } from './packetPage.ts'
import { pageWords } from './pageWords.ts'

export type Hand = { readonly sessionId: SessionId; readonly personId: PersonId }
export type Manner = Pick<CheckedInput<'packets.previewHandOver'>, 'aliased' | 'language'> & {
  readonly expiresOn: PlainDate | null
}

/** What lies here for a presenter: the rows that leave, and a stamp that changes with any of them. */
export type Gathered = {
  readonly circleId: CircleId
  readonly turnIds: readonly TurnId[]
  readonly rows: readonly { readonly table: TableName; readonly id: string }[]
  readonly stamp: string
}

type TurnContent = ReturnType<typeof contentOf>

const contentOf = (db: ReadDb, turn: TurnToHand) => ({
  turn,
  notes: notesToHand(db, turn.id),
  lines: linesToHand(db, turn.id),
})

const contents = (db: ReadDb, { sessionId, personId }: Hand): readonly TurnContent[] =>
  turnsToHand(db, sessionId, personId)
    .map((turn) => contentOf(db, turn))
    .filter(({ notes, lines }) => notes.length > 0 || lines.length > 0)

/** @throws `not-found` for an unknown session */
export const gather = (db: ReadDb, hand: Hand): Gathered => {
  const { circleId } = requireSession(db, hand.sessionId)
  const found = contents(db, hand)
  const notes = found.flatMap((each) => each.notes)
  const lines = found.flatMap((each) => each.lines)
  const state = [...notes, ...lines].map(({ id, rev }) => `${id} ${rev}`).join('\n')
  return {
    circleId,
    turnIds: found.map(({ turn }) => turn.id),
    rows: [
      ...notes.map(({ id }) => ({ table: 'note' as const, id })),
      ...lines.map(({ id }) => ({ table: 'contribution' as const, id })),
    ],
    stamp: createHash('sha256').update(state).digest('hex'),
  }
}

/** The packet as it would leave, and the names nobody could be sure of. */
export const composePacket = (
  db: ReadDb,
  hand: Hand,
  { aliased, language, expiresOn }: Manner,
  now: Now,
): { readonly packet: Packet; readonly page: string; readonly unsure: readonly string[] } => {
  const { plannedFor, circleId } = requireSession(db, hand.sessionId)
  const silent = silentMembers(db, circleId)
  const people = peopleAndAliases(db, circleId).map((each) => ({ ...each, isSilent: silent.has(each.id) }))
  const { someone, member } = pageWords(language)
  const names = packetNames(people, { isAliased: aliased, someone, member })
  const nameOf = (id: PersonId): string | null => {
    const person = people.find((each) => each.id === id && !each.isSilent)
    return (aliased ? person?.alias : person?.name) ?? null
  }
  const spoken = { ...names, step: (id: string) => stepTitle(db, id) }
  const packet: Packet = {
    format: 'subrosa-packet',
    version: packetVersion,
    kind: 'hand_over',
    id: newId(),
    madeOn: now.today,
    expiresOn,
    aliased,
    language,
    from: nameOf(myPersonId(db)),
    to: nameOf(hand.personId),
    sessionOn: dayOf(plannedFor),
    pieces: contents(db, hand).map((content) => pieceOf(content, spoken, aliased)),
  }
  const page = packetPage(packet)
  return { packet, page, unsure: names.leftIn(page) }
}

const pieceOf = ({ turn, notes, lines }: TurnContent, spoken: Spoken, aliased: boolean): PacketPiece => ({
  id: turn.id,
  title: titleOf(turn, spoken, aliased),
  doc: joined(notes.map(({ doc }) => handedDoc(doc, spoken))),
  // Nobody is named as the giver, whoever was kept as one (look.md 7).
  said: lines.map(({ kind, text }) => ({ kind, text: spoken.inText(text).toWellFormed() })),
})

const titleOf = (
  { title, aliasTitle }: TurnToHand,
  { inText }: PacketNames,
  aliased: boolean,
): string | null => {
  const shown = aliased ? (aliasTitle ?? (title === null ? null : inText(title))) : title
  // A title may hold what a name of one line may not.
  return shown === null
    ? null
    : shown
        .toWellFormed()
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 200) || null
}

const joined = (docs: readonly NoteDoc[]): NoteDoc => ({
  type: 'doc',
  content: docs.flatMap(({ content }) => (Array.isArray(content) ? (content as unknown[]) : [])),
})
