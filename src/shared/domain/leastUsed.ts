/**
 * The one that was not used for longest: one that never was comes first, then the one whose last use lies furthest back.
 * @param lastUses the last day or moment each was used, as text that sorts by time
 * @returns undefined when there is none
 */
export const leastUsed = <T extends { readonly id: string }>(
  all: readonly T[],
  lastUses: ReadonlyMap<string, string>,
): T | undefined =>
  all.toSorted((one, other) => (lastUses.get(one.id) ?? '').localeCompare(lastUses.get(other.id) ?? ''))[0]
