/**
 * Compares names as the user's language sorts them, without regard to case or accents.
 * @param language a BCP 47 tag of ours, `en` or `de`
 */
export const byName = (
  language: string,
): ((one: { readonly name: string }, other: { readonly name: string }) => number) => {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true })
  return (one, other) => collator.compare(one.name, other.name)
}
