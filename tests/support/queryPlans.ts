import type { ReadDb, SqlValue } from '#vault/storage/database.ts'

type Params = Readonly<Record<string, SqlValue>>

/**
 * A read handle that also asks SQLite how it goes about each query: `plans` holds what it said, query by query.
 * So the very statements of `storage/` are judged, not copies of them.
 */
export const explaining = (db: ReadDb): { readonly db: ReadDb; readonly plans: string[] } => {
  const plans: string[] = []
  const note = (sql: string, params: Params): void => {
    const steps = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params)
    plans.push(steps.map(({ detail }) => detail).join('\n'))
  }
  return {
    plans,
    db: {
      all: (sql, params = {}) => {
        note(sql, params)
        return db.all(sql, params)
      },
      get: (sql, params = {}) => {
        note(sql, params)
        return db.get(sql, params)
      },
      iterate: (sql, params = {}) => {
        note(sql, params)
        return db.iterate(sql, params)
      },
    },
  }
}
