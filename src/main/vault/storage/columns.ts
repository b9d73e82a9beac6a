/**
 * What a column holds. `content` marks free text: `text` is emptied by a purge and may leave in a packet if its
 * layer allows, `mine` (M in domain.md) is emptied too and never leaves, `none` is no free text.
 */
export type Column = {
  readonly type: 'TEXT' | 'INTEGER' | 'BLOB'
  readonly nullable: boolean
  readonly content: 'none' | 'text' | 'mine'
}

export type Columns = Readonly<Record<string, Column>>

const column = <T extends Column['type'], N extends boolean>(
  type: T,
  nullable: N,
  content: Column['content'] = 'none',
) => ({ type, nullable, content }) as const

/** Codes, ids, dates, JSON of closed codes. */
export const code = column('TEXT', false)
export const maybeCode = column('TEXT', true)
export const number = column('INTEGER', false)
export const maybeNumber = column('INTEGER', true)
/** Free text: `text` becomes '' when emptied, `maybeText` NULL. */
export const text = column('TEXT', false, 'text')
export const maybeText = column('TEXT', true, 'text')
export const maybeMine = column('TEXT', true, 'mine')
export const maybeBytes = column('BLOB', true, 'text')

export const revision = { id: code, rev: number, created_on: code, updated_on: code }

export const life = {
  ...revision,
  purge_on: maybeCode,
  keep_until: maybeCode,
  purged_on: maybeCode,
  trashed_on: maybeCode,
}

/** At the end of every table with a life: the row whose way into the trash took this one along. */
export const inTrash = { trashed_with: maybeCode }

type ValueOf<C extends Column> =
  | { readonly TEXT: string; readonly INTEGER: number; readonly BLOB: Uint8Array }[C['type']]
  | (C['nullable'] extends true ? null : never)

/** A whole row as the columns say; codes are plain strings here, which the schema's CHECKs close. */
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: ValueOf<C[Name]> }
