import { z } from 'zod'

/** A day without a time or zone, `YYYY-MM-DD`; due dates and everything stored at day precision. */
export const PlainDate = z.iso.date().brand<'PlainDate'>()
export type PlainDate = z.infer<typeof PlainDate>

/** Wall-clock date and time without a zone, `YYYY-MM-DDTHH:MM`: when people agreed to meet. */
export const PlainDateTime = z.iso.datetime({ local: true, precision: -1 }).brand<'PlainDateTime'>()
export type PlainDateTime = z.infer<typeof PlainDateTime>

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** What "now" is, passed into rules and handlers; nothing below reads the clock itself. */
export type Now = { readonly instant: Instant; readonly today: PlainDate }
