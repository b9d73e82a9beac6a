/**
 * One step of the schema, in a file of its own that is never changed after a release. Each statement is SQL text
 * that may hold several commands; all of them run in one transaction.
 */
export type Migration = {
  /** The `user_version` the database has afterwards; migrations are numbered from 1 without a gap. */
  readonly version: number
  readonly statements: readonly string[]
}
