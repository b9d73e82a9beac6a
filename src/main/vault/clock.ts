import { Instant, PlainDate, type Now } from '#shared/dates.ts'

/** A moment as rules take it: the instant in UTC and the day on this computer's wall. */
export const nowAt = (at: Date): Now => {
  const two = (value: number): string => String(value).padStart(2, '0')
  return {
    instant: Instant.parse(at.toISOString()),
    today: PlainDate.parse(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`),
  }
}

/** Now, by this computer's clock. The only place that reads it. */
export const readClock = (): Now => nowAt(new Date())
