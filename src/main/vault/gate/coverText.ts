import { z } from 'zod'
import { codes } from '#shared/contract/call.ts'
import { NoteDoc } from '#shared/contract/notes.ts'
import { coveredDocument, type Covering } from '#shared/domain/covering/index.ts'
import { PersonId } from '#shared/ids.ts'

/** What of a value is text, as its schema says: null where nothing is. */
type Cover = (value: unknown, covering: Covering) => unknown

const known = new Map<z.core.$ZodType, Cover | null>()

/** @returns the value with every name in its texts covered; ids, codes, dates and numbers stay as they are */
export const coveredBy = (schema: z.ZodType, value: unknown, covering: Covering): unknown =>
  coverOf(schema)?.(value, covering) ?? value

/** Whether anything that fits the schema can hold text somebody wrote. */
export const takesText = (schema: z.ZodType): boolean => coverOf(schema) !== null

const coverOf = (schema: z.core.$ZodType): Cover | null => {
  const before = known.get(schema)
  if (before !== undefined) return before
  const cover = readSchema(schema)
  known.set(schema, cover)
  return cover
}

const readSchema = (schema: z.core.$ZodType): Cover | null => {
  if (codes.has(schema)) return null
  // A document's fields are its own: they are read as they come.
  if (schema === NoteDoc) return (value, covering) => coveredDocument(asRecord(value), covering)
  if (schema instanceof z.ZodString) return (value, covering) => covering.text(String(value))
  if (schema instanceof z.ZodObject) return coverFields(schema)
  if (schema instanceof z.ZodArray) return coverEach(coverOf(schema.element))
  if (schema instanceof z.ZodUnion) return coverFitting(schema.options)
  if (schema instanceof z.ZodRecord) return coverValues(coverOf(schema.valueType))
  if (around.some((kind) => schema instanceof kind)) {
    return coverIfThere(coverOf((schema as InstanceType<(typeof around)[number]>).unwrap()))
  }
  if (textless.some((kind) => schema instanceof kind)) return null
  throw new TypeError('nobody has said whether this kind of schema holds text')
}

/** Says of another schema that it may be absent, or stays as it is. */
const around = [z.ZodNullable, z.ZodOptional, z.ZodDefault, z.ZodReadonly] as const

/** Ids, dates and moments are of kinds of their own; so is what can only be one of a few words. */
const textless = [
  z.ZodUUID,
  z.ZodISODate,
  z.ZodISODateTime,
  z.ZodEnum,
  z.ZodLiteral,
  z.ZodNumber,
  z.ZodBoolean,
  z.ZodNull,
] as const

// The schema has said what it is.
const asRecord = (value: unknown): Readonly<Record<string, unknown>> => value as Record<string, unknown>

const coverFields = (schema: z.ZodObject): Cover | null => {
  const fields = Object.entries(schema.shape).flatMap(([key, field]) => {
    const cover = coverOf(field)
    return cover === null ? [] : [{ key, cover }]
  })
  if (fields.length === 0) return null
  const whose = personOf(schema)
  return (value, covering) => {
    const record = asRecord(value)
    const now: Record<string, unknown> = { ...record }
    for (const { key, cover } of fields)
      if (Object.hasOwn(record, key)) now[key] = cover(record[key], covering)
    const name = whose === undefined ? undefined : covering.person(String(record[whose]))
    if (name !== undefined && typeof record['name'] === 'string') now['name'] = name
    return now
  }
}

/** A person's own name is known by their id, so that two of one name, and names of one letter, stay apart. */
const personOf = ({ shape }: z.ZodObject): string | undefined =>
  'name' in shape ? ['personId', 'id'].find((key) => shape[key] === PersonId) : undefined

const coverEach = (cover: Cover | null): Cover | null =>
  cover === null
    ? null
    : (value, covering) => (value as readonly unknown[]).map((each) => cover(each, covering))

const coverValues = (cover: Cover | null): Cover | null =>
  cover === null
    ? null
    : (value, covering) =>
        Object.fromEntries(
          Object.entries(asRecord(value)).map(([key, each]) => [key, cover(each, covering)] as const),
        )

const coverIfThere = (cover: Cover | null): Cover | null =>
  cover === null
    ? null
    : (value, covering) => (value === null || value === undefined ? value : cover(value, covering))

const coverFitting = (options: readonly z.core.$ZodType[]): Cover | null => {
  const covers = options.map((option) => ({ option, cover: coverOf(option) }))
  if (covers.every(({ cover }) => cover === null)) return null
  return (value, covering) => {
    const fitting = covers.find(({ option }) => z.safeParse(option, value).success)
    // What fits nothing is told to nobody.
    if (fitting === undefined) throw new TypeError('an answer that its schema does not know')
    return fitting.cover === null ? value : fitting.cover(value, covering)
  }
}
