import { z } from 'zod'
import { codes } from '#shared/contract/call.ts'
import * as ids from '#shared/ids.ts'

/** Ids that a vault has, by the schema of their kind. */
export type KnownIds = ReadonlyMap<unknown, readonly string[]>

const tables: Readonly<Record<string, z.ZodType>> = {
  person: ids.PersonId,
  circle: ids.CircleId,
  session: ids.SessionId,
  note: ids.NoteId,
  note_version: ids.NoteVersionId,
  next_step: ids.NextStepId,
  topic: ids.TopicId,
  turn: ids.TurnId,
  board_item: ids.BoardItemId,
  hold: ids.HoldId,
  format: ids.FormatId,
}

/** @param rowsOf the ids of a table */
export const knownIds = (rowsOf: (table: string) => readonly string[]): KnownIds =>
  new Map(Object.entries(tables).map(([table, schema]) => [schema, rowsOf(table)]))

/**
 * Inputs of a call's schema: every combination of what it may say in words, with every id there is of each kind, as far as
 * `most` reaches. Texts and secrets are left at one each: nothing that is read depends on them.
 */
export const everyInput = (schema: z.core.$ZodType, known: KnownIds, most = 600): readonly unknown[] => {
  const ofKind = known.get(schema)
  if (ofKind !== undefined) return ofKind
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).reduce<readonly Record<string, unknown>[]>(
      (records, [key, field]) =>
        records
          .flatMap((record) => everyInput(field, known, most).map((value) => ({ ...record, [key]: value })))
          .slice(0, most),
      [{}],
    )
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => everyInput(option, known, most))
  if (schema instanceof z.ZodNullable) return [null, ...everyInput(schema.unwrap(), known, most)]
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return [undefined]
  if (schema instanceof z.ZodArray) return [everyInput(schema.element, known, 50).slice(0, 50)]
  if (schema instanceof z.ZodEnum) return schema.options
  if (schema instanceof z.ZodLiteral) return [...schema.values]
  if (schema instanceof z.ZodBoolean) return [false, true]
  if (schema instanceof z.ZodNumber) return schema.safeParse(0).success ? [0, 90].slice(0, 1) : [60]
  if (codes.has(schema) || schema instanceof z.ZodString) return ['words']
  return []
}
