import * as fc from 'fast-check'
import { PlainDate, PlainDateTime } from '#shared/dates.ts'

/** Days of a century around now. */
export const plainDates = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => PlainDate.parse(date.toISOString().slice(0, 10)))

export const plainDateTimes = fc
  .tuple(plainDates, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([day, hour, minute]) =>
    PlainDateTime.parse(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
  )
