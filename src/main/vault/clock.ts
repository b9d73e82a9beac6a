import { Instant, PlainDate, type Now } from '#shared/dates.ts'

/** Now, by this computer's clock: the instant in UTC and the day on the wall. The only place that reads it. */
export const readClock = (): Now => {
  const at = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return {
    instant: Instant.parse(at.toISOString()),
    today: PlainDate.parse(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`),
  }
}
