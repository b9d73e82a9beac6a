import type { Columns } from '../columns.ts'

export type Table = {
  readonly name: string
  /** The column of the primary key. */
  readonly key: string
  readonly columns: Columns
  /**
   * A table of texts has rowids, drawn at random by `rows.ts`. Without rowids a row of more than a quarter of a page
   * spills into a page of its own (docs/decisions/0012); rowids that SQLite gives would tell the order of writing.
   */
  readonly hasRowid?: true
}
