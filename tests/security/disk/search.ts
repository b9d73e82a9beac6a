import { createByteFinder } from '#tools/hosts/findBytes.ts'
import type { Secret } from '../memory/secrets.ts'
import { unpack, unpackFile } from './unpack.ts'

/** What of the secrets lies where, and how one comes to it: `raw`, or the names of what it is packed in. */
export type Found = { readonly what: string; readonly form: string; readonly how: string }

/** Packed things in packed things are looked into this deep. */
const deepest = 3

/** Searches bytes as they are, and again after every unpacking that applies. */
export const createSearch = (secrets: readonly Secret[]): ((bytes: Buffer) => readonly Found[]) => {
  const forms = secrets.flatMap(({ what, forms: all }) => all.map((form) => ({ what, ...form })))
  const finder = createByteFinder(forms.map(({ bytes }) => bytes))
  const search = (bytes: Buffer, path: readonly string[]): readonly Found[] => {
    const met = new Set<number>()
    finder.search(bytes, (needle) => met.add(needle))
    const how = path.length === 0 ? 'raw' : path.join(', ')
    const here = forms.flatMap(({ what, form }, index) => (met.has(index) ? [{ what, form, how }] : []))
    if (path.length === deepest) return here
    return [
      ...here,
      ...(path.length === 0 ? unpackFile : unpack)(bytes).flatMap((inner) =>
        search(inner.bytes, [...path, inner.how]),
      ),
    ]
  }
  return (bytes) => search(bytes, [])
}
