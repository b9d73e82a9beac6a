/** When a question left the window and when its answer came, in milliseconds of the clock that only goes forward. */
export type Flight = { readonly askedMs: number; readonly arrivedMs: number }

const flights = new WeakMap<object, Flight>()

/** Notes how long an answer was on its way; what is no object cannot carry it. */
export const noteFlight = (answer: unknown, flight: Flight): void => {
  if (typeof answer === 'object' && answer !== null) flights.set(answer, flight)
}

/** Undefined for what no read brought. */
export const flightOf = (answer: object): Flight | undefined => flights.get(answer)

/**
 * How far another clock is ahead of ours, after an answer that says it showed `shownMs` at some moment of the flight.
 * What was known before stays where it can be true, so that a slow answer moves nothing; a clock that was set does.
 */
export const aheadAfter = (
  shownMs: number,
  { askedMs, arrivedMs }: Flight,
  knownMs: number | undefined,
): number => Math.min(shownMs - askedMs, Math.max(shownMs - arrivedMs, knownMs ?? -Infinity))
