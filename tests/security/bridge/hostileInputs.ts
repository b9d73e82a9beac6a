import fc from 'fast-check'
import { z } from 'zod'
import { calls, type CallName } from '#shared/contract/index.ts'

/** Stands in every string that means harm: no answer may carry it. */
export const mark = 'zephyrine'

const cyclic = (): object => {
  const made: { self?: object; words: string } = { words: mark }
  made.self = made
  return made
}

const deep = (levels: number): unknown => {
  let made: unknown = mark
  for (let level = 0; level < levels; level += 1) made = level % 2 === 0 ? [made] : { deeper: made }
  return made
}

/** Whatever has broken somebody's program before. */
export const hostileValues = (hugeCharacters: number): readonly unknown[] => [
  ...[
    null,
    undefined,
    true,
    0,
    -0,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.MAX_SAFE_INTEGER + 2,
    2n ** 80n,
  ],
  ...[
    '',
    ' ',
    `\uD800${mark}`,
    `${mark}\uDC00`,
    `${mark}\u0000`,
    `\u202E${mark}`,
    `\uFEFF${mark}`,
    `${mark}\r\n`.repeat(500),
  ],
  ...[
    `'; DROP TABLE note; -- ${mark}`,
    `" OR 1=1 -- ${mark}`,
    `${mark}*" NEAR/1 "`,
    `%${mark}%`,
    `x'00' ${mark}`,
  ],
  ...[
    `../../../etc/passwd#${mark}`,
    `C:\\Windows\\${mark}`,
    `file:///etc/${mark}`,
    `/proc/self/mem?${mark}`,
    `\\\\host\\${mark}`,
  ],
  ...[
    `<script>${mark}</script>`,
    `\${${mark}}`,
    `{{${mark}}}`,
    `%s%n${mark}`,
    `__proto__`,
    'constructor',
    'toString',
  ],
  mark.repeat(Math.ceil(hugeCharacters / mark.length)),
  // Written as JSON, because an object literal would set the prototype instead of the key.
  JSON.parse(`{"__proto__":{"isOpen":true,"words":"${mark}"}}`),
  JSON.parse(`{"constructor":{"prototype":{"words":"${mark}"}}}`),
  { toString: mark, valueOf: mark, length: -1 },
  ...[[], [[]], {}, [mark], { words: mark }, Array.from({ length: 2_000 }, () => mark)],
  ...[
    new Map([[mark, mark]]),
    new Set([mark]),
    new Date(Number.NaN),
    new Date(0),
    /zephyrine+/u,
    new Error(mark),
  ],
  ...[new Uint8Array(4_000), new ArrayBuffer(8), new Float64Array([Number.NaN])],
  ...[cyclic(), deep(1_000)],
]

/** JSON Schema as far as zod writes it for the contract. */
type Schema = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly minimum?: number
  readonly minLength?: number
}

/** Something that a schema describes, or nearly: what comes next changes one place of it. */
const nearlyValid = (schema: Schema): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map(nearlyValid))
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, nearlyValid(inner)]),
        ),
      )
    case 'array':
      return fc.array(nearlyValid(schema.items ?? {}), { maxLength: 2 })
    case 'string':
      return schema.format === 'uuid'
        ? fc.uuid({ version: 4 })
        : fc.constantFrom(mark, '2026-11-22', '2026-11-22T19:00')
    case 'integer':
    case 'number':
      return fc.constant(schema.minimum ?? 1)
    case 'boolean':
      return fc.boolean()
    default:
      return fc.constant(null)
  }
}

type Change = { readonly at: number; readonly act: 'replace' | 'drop' | 'add'; readonly value: unknown }

/** One place of the value, wherever it lies, is replaced, left out, or given a neighbour nobody asked for. */
const changed = (value: unknown, { at, act, value: hostile }: Change): unknown => {
  if (typeof value !== 'object' || value === null) return hostile
  const keys = Object.keys(value)
  const key = keys[at % Math.max(1, keys.length)]
  if (key === undefined || act === 'add') return { ...value, [mark]: hostile }
  const entries = Object.entries(value)
  if (act === 'drop') return Object.fromEntries(entries.filter(([other]) => other !== key))
  const isDeeper = at % 3 === 0
  const next = entries.map(([other, inner]) => [
    other,
    other === key ? (isDeeper ? changed(inner, { at: at + 1, act, value: hostile }) : hostile) : inner,
  ]) as [string, unknown][]
  return Array.isArray(value) ? next.map(([, inner]) => inner) : Object.fromEntries(next)
}

const isTaken = (name: CallName, value: unknown): boolean => {
  try {
    return calls[name].input.safeParse(value).success
  } catch {
    // zod cannot freeze bytes, and says so instead of refusing them.
    return false
  }
}

/**
 * Inputs that the contract refuses for this call: nearly right ones with one place spoilt, and anything at all.
 * @param count how many, the fixed hostile ones among them
 */
export const hostileInputs = (
  name: CallName,
  count: number,
  seed: number,
  hugeCharacters: number,
): readonly unknown[] => {
  const { input } = calls[name]
  const fixed = hostileValues(hugeCharacters)
  const small = hostileValues(1_000)
  // Only what zod can put into JSON Schema; the rest becomes "anything".
  const schema = z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Schema
  const change = fc.record({
    at: fc.nat({ max: 30 }),
    act: fc.constantFrom('replace' as const, 'drop' as const, 'add' as const),
    value: fc.oneof(
      fc.constantFrom(...small),
      fc.anything({ withMap: true, withSet: true, withDate: true, withBigInt: true, withTypedArray: true }),
    ),
  })
  const spoilt = fc.tuple(nearlyValid(schema), change).map(([value, how]) => changed(value, how))
  const anything = fc.anything({
    withMap: true,
    withSet: true,
    withDate: true,
    withBigInt: true,
    withNullPrototype: true,
  })
  const made = [...fixed]
  // A spoilt input may be right all the same: those are left out, and more are made.
  for (let round = 0; made.length < count; round += 1) {
    const more = fc.sample(fc.oneof({ weight: 3, arbitrary: spoilt }, { weight: 1, arbitrary: anything }), {
      numRuns: count,
      seed: seed + round,
    })
    made.push(...more.filter((value) => !isTaken(name, value)))
    if (round > 20) throw new Error(`${name} takes nearly everything`)
  }
  return made.filter((value) => !isTaken(name, value)).slice(0, count)
}
