/** The day on this computer's wall clock, `YYYY-MM-DD`. */
export const localDay = (at = new Date()): string =>
  `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`

/** The time on this computer's wall clock, `HH:MM`. */
export const localTime = (at = new Date()): string =>
  `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`

const twoDigits = (value: number): string => String(value).padStart(2, '0')
