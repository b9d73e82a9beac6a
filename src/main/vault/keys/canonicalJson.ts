/** JSON values as a header holds them: no fractions, no undefined. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Deeper than any header; a file of nothing but brackets must not exhaust the stack. */
const deepest = 16

/**
 * One text for one value, whatever the order or spacing in the file: keys sorted, no white space, in the manner of
 * RFC 8785 (for our values, which are strings, whole numbers and objects, the two agree).
 * @throws `RangeError` for values nested more than 16 deep
 */
export const canonicalJson = (value: Json, depth = 0): string => {
  if (depth > deepest) throw new RangeError('nested too deep')
  const inner = (part: Json): string => canonicalJson(part, depth + 1)
  if (Array.isArray(value)) return `[${value.map(inner).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${inner(part)}`).join(',')}}`
}
