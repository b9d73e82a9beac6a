import { casual as german } from 'chrono-node/de'
import { casual as english } from 'chrono-node/en'
import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../dates.ts'
import { addDays, addMonths, dayOfMonth } from './calendar.ts'

/** A day somebody typed in words, with its place in the text: characters `from` to `to`, a leading "by" included. */
export type TypedDate = { readonly dueOn: PlainDate; readonly from: number; readonly to: number }

type Found = TypedDate & { readonly hasLead: boolean }
type Span = { readonly index: number; readonly text: string }
type Parser = typeof english
type Result = ReturnType<Parser['parse']>[number]

/** A line of a note is shorter; more of a pasted page is not searched for dates. */
const longestText = 2_000

const lead =
  /(?:^|[\s,;:(])((?:by|on|until|till|before|due|bis|am|zum|ab)(?:\s+(?:the|zum|am|spätestens))?\s+)$/iu
const looksBack = /\b(?:last|past|previous|ago|letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?|vor)\b/iu
const shortWeekday = /^\p{L}{2,3}$/u
const onlyMoment = /^(?:now|jetzt)$/iu

/**
 * The day meant by words such as "next Tuesday", "in two weeks", "15 Dec", "bis Freitag" or "15.12.", in English and
 * German, always today or later. Of several, one led in by "by", "until", "bis" … wins, then the last one.
 * Not understood on purpose: times of day, months without a day, `3/4` (a different day on each side of the
 * Atlantic), days that have passed, and short names of weekdays in running text ("Sun", "So", "do").
 * @returns null when there is none
 */
export const findTypedDate = (text: string, today: PlainDate): TypedDate | null => {
  const searched = text.slice(0, longestText)
  const found = [
    ...parsed(english, searched, today),
    ...parsed(german, searched, today),
    ...dotted(searched, today),
    ...dayOfTheMonth(searched, today),
  ].filter(({ dueOn }) => dueOn >= today)
  const best = found.toSorted(better)[0]
  return best === undefined ? null : { dueOn: best.dueOn, from: best.from, to: best.to }
}

/** As `findTypedDate`, when the whole text should be a day. */
export const parseTypedDate = (text: string, today: PlainDate): PlainDate | null => {
  const trimmed = text.trim()
  const found = findTypedDate(trimmed, today)
  return found !== null && found.from === 0 && found.to === trimmed.length ? found.dueOn : null
}

const better = (one: Found, other: Found): number => {
  if (one.from < other.to && other.from < one.to) return other.to - other.from - (one.to - one.from)
  if (one.hasLead !== other.hasLead) return one.hasLead ? -1 : 1
  return other.from - one.from
}

const placed = (text: string, { index, text: words }: Span, dueOn: PlainDate): Found => {
  const led = lead.exec(text.slice(0, index))?.[1] ?? ''
  return { dueOn, from: index - led.length, to: index + words.length, hasLead: led !== '' }
}

const parsed = (parser: Parser, text: string, today: PlainDate): Found[] => {
  const day = Temporal.PlainDate.from(today)
  // Noon, so that no change of the clocks moves a count of days into the day before.
  const reference = new Date(day.year, day.month - 1, day.day, 12)
  return parser.parse(text, reference, { forwardDate: true }).flatMap((result) => {
    const dueOn = dayOf(result)
    if (dueOn === null) return []
    const found = placed(text, result, dueOn)
    const isAlone = found.from === 0 && found.to === text.length
    return shortWeekday.test(result.text) && !found.hasLead && !isAlone ? [] : [found]
  })
}

const dayOf = ({ start, text }: Result): PlainDate | null => {
  const tags = start.tags()
  const isRelative = tags.has('result/relativeDate')
  const isDay = isRelative || start.isCertain('day') || start.isCertain('weekday')
  if (!isDay || tags.has('result/relativeDateAndTime') || onlyMoment.test(text)) return null
  if (/\d[/.]\s?\d/.test(text) || looksBack.test(text)) return null
  return existing(start.get('year'), start.get('month'), start.get('day'))
}

/** `15.12.` and `1.12.2026`: German habit, and never a version or a chapter because of the second point or year. */
const dotted = (text: string, today: PlainDate): Found[] =>
  [...text.matchAll(/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(\d{4}|\d{2}(?!\d))?(?![\d])/gu)].flatMap((match) => {
    const [words, day, month, year] = match
    const thisYear = Number(today.slice(0, 4))
    const named = year === undefined ? thisYear : Number(year.padStart(4, '20'))
    const first = existing(named, Number(month), Number(day))
    const dueOn =
      year === undefined && (first === null || first < today)
        ? existing(thisYear + 1, Number(month), Number(day))
        : first
    return dueOn === null ? [] : [placed(text, { index: match.index, text: words }, dueOn)]
  })

/** "by the 15th", "bis zum 15.": the next such day, this month or the one after that has it. */
const dayOfTheMonth = (text: string, today: PlainDate): Found[] => {
  const pattern =
    /(?<=\b(?:by|on|until|till|before)\s+the\s+)(\d{1,2})(?:st|nd|rd|th)\b|(?<=\b(?:bis\s+zum|am|zum)\s+)(\d{1,2})\.(?!\s?\d)(?!\s?\p{L})/giu
  return [...text.matchAll(pattern)].flatMap((match) => {
    const dueOn = nextDayOfMonth(Number(match[1] ?? match[2]), today)
    return dueOn === null ? [] : [placed(text, { index: match.index, text: match[0] }, dueOn)]
  })
}

const nextDayOfMonth = (day: number, today: PlainDate): PlainDate | null => {
  const first = addDays(today, 1 - dayOfMonth(today))
  for (let month = 0; month < 3; month += 1) {
    const [year, number] = addMonths(first, month).split('-').map(Number)
    const candidate = existing(year ?? null, number ?? null, day)
    if (candidate !== null && candidate >= today) return candidate
  }
  return null
}

const existing = (year: number | null, month: number | null, day: number | null): PlainDate | null => {
  if (year === null || month === null || day === null) return null
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null
  const date = Temporal.PlainDate.from({ year, month, day })
  // `constrain` would turn 31 November into the 30th; what does not exist is not what was meant.
  return date.day === day ? (date.toString() as PlainDate) : null
}
