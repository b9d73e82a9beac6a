/**
 * Who goes together in a step of pairs, suggested so that those come together who have met least often: the seats are
 * turned as in a tournament (circle method), one place further with every round, so that everybody meets everybody once
 * before anybody meets again. Nothing of it is stored, and who sat with whom cannot be read anywhere.
 * @param seats of those who are here, in an order that does not change
 * @param round the session's number, and one more for each time other pairs are asked for
 * @returns twos; with an odd number the last of them are three; one alone where there is nobody else
 */
export const pairsOf = (seats: readonly string[], round: number): readonly (readonly string[])[] => {
  const [first] = seats
  if (first === undefined) return []
  if (seats.length < 4) return [seats]
  // Of an odd number one has nobody opposite: an empty seat is turned with the others.
  const places: readonly (string | null)[] = seats.length % 2 === 0 ? seats : [...seats, null]
  const [fixed = null, ...turning] = places
  const turned = turning.map(
    (_, index) => turning[(((index + round) % turning.length) + turning.length) % turning.length] ?? null,
  )
  const table = [fixed, ...turned]
  const half = table.length / 2
  const twos = table.slice(0, half).map((one, index) => {
    const other = table[table.length - 1 - index] ?? null
    return [one, other].filter((seat) => seat !== null)
  })
  const whole = twos.filter((pair) => pair.length === 2)
  const alone = twos.find((pair) => pair.length === 1) ?? []
  return [...whole.slice(0, -1), [...(whole.at(-1) ?? []), ...alone]]
}
