import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { PlainDate } from '#shared/dates.ts'

/** A fresh random id (version 4) of the brand asked for. */
export const newId = <Id extends string & z.$brand<string>>(): Id => randomUUID() as string as Id

/** What a new row has beside its id, before anything else is known of it. */
export const firstRevision = (today: PlainDate) => ({ rev: 1, created_on: today, updated_on: today })

export const newLife = (today: PlainDate, purge_on: PlainDate | null) => ({
  ...firstRevision(today),
  purge_on,
  keep_until: null,
  purged_on: null,
  trashed_on: null,
  trashed_with: null,
})

/** JSON of closed codes as a column holds it. */
export const asJson = (value: readonly unknown[] | Readonly<Record<string, unknown>>): string =>
  JSON.stringify(value)
