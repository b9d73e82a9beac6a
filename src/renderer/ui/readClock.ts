const clock = /^(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]m?)?$/iu

/** `19`, `19:30`, `7.30 pm`, `7p` as `HH:MM`; null when the words are no time of day. */
export const readClock = (words: string): string | null => {
  const match = clock.exec(words.trim())
  if (match === null) return null
  const [, hourWords, minuteWords = '00', half] = match
  const isAfternoon = half?.toLowerCase().startsWith('p') === true
  const typed = Number(hourWords)
  if (half !== undefined && (typed < 1 || typed > 12)) return null
  const hour = half === undefined ? typed : (typed % 12) + (isAfternoon ? 12 : 0)
  const minute = Number(minuteWords)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
