/** Letters and digits that are not taken for one another. */
const letters = 'ABCDEFGHKLMNPRSTUVWXYZ'
const digits = '2345679'

const places = letters.length * digits.length

/**
 * How people without an alias are called while names are covered: a letter and a digit, which nobody takes for initials.
 * They follow from the id, so that they are the same every day and say nothing; of two that would have the same the one
 * with the larger id takes the next that are free.
 */
export const standInsFor = (ids: readonly string[]): ReadonlyMap<string, string> => {
  const taken = new Set<number>()
  return new Map(
    ids.toSorted().map((id, index) => {
      let place = Number.parseInt(id.slice(0, 8), 16) % places
      if (taken.size === places) return [id, `${letters[place % letters.length] ?? ''}${index}`]
      while (taken.has(place)) place = (place + 1) % places
      taken.add(place)
      return [
        id,
        `${letters[place % letters.length] ?? ''}${digits[Math.floor(place / letters.length)] ?? ''}`,
      ]
    }),
  )
}
