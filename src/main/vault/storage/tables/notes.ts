import { code, inTrash, life, maybeBytes, maybeCode, maybeText, number, text } from '../columns.ts'
import type { Table } from './table.ts'

/** Written text and its earlier versions. */
export const notesTables = [
  {
    name: 'note',
    key: 'id',
    hasRowid: true,
    columns: {
      ...life,
      owner_table: code,
      owner_id: code,
      circle_id: maybeCode,
      layer: code,
      state: code,
      title: maybeText,
      body_doc: maybeText,
      body_plain: maybeText,
      sensitivity: number,
      for_next: number,
      sealed_blob: maybeBytes,
      position: number,
      ...inTrash,
    },
  },
  {
    name: 'note_version',
    key: 'id',
    hasRowid: true,
    columns: {
      id: code,
      note_id: code,
      made_on: code,
      rev: number,
      layer: code,
      body_doc: text,
      body_plain: text,
    },
  },
] as const satisfies readonly Table[]
