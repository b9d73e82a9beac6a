import { code, inTrash, life, maybeCode, maybeMine, maybeNumber, maybeText, number } from '../columns.ts'
import type { Table } from './table.ts'

/** What must stay, copies outside the vault, and what is known of what went. */
export const keepingTables = [
  {
    name: 'hold',
    key: 'id',
    columns: {
      ...life,
      scope: code,
      scope_id: maybeCode,
      reason: maybeMine,
      from: code,
      to: maybeCode,
      ...inTrash,
    },
  },
  {
    name: 'outside_file',
    key: 'id',
    columns: {
      ...life,
      kind: code,
      direction: code,
      packet_kind: maybeCode,
      circle_id: maybeCode,
      for_person_id: maybeCode,
      aliased: number,
      summary: code,
      place_label: maybeText,
      file_hash: code,
      made_on: code,
      expires_on: maybeCode,
      state: code,
      shown_path: maybeMine,
      bytes: number,
      automatic: number,
      opens_with: code,
      words_number: maybeNumber,
      proven_on: maybeCode,
      ...inTrash,
      handed_over_on: maybeCode,
    },
  },
  {
    name: 'tombstone',
    key: 'row_id',
    columns: { row_id: code, table_name: code, purged_on: code, reason: code },
  },
  {
    name: 'audit_event',
    key: 'id',
    columns: { id: code, at: code, action: code, table_name: maybeCode, counts: code, purge_on: code },
  },
] as const satisfies readonly Table[]
