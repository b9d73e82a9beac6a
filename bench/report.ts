import { isWithinLimit, resultOf, type Measurement, type Unit } from './measurement.ts'

const columns = ['what', 'notes', 'ours', 'compared with', 'result', 'limit', ''] as const

/** The measurements as a table of fixed columns, for people. */
export const asTable = (measurements: readonly Measurement[]): string => {
  const rows = [columns, ...measurements.map(cells)]
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const cells = (one: Measurement): readonly string[] => [
  one.what,
  one.notes === null ? '' : String(one.notes),
  `${amount(one.ours.value, one.unit)} ${one.ours.is}`,
  one.other === null ? '' : `${amount(one.other.value, one.unit)} ${one.other.is}`,
  result(one),
  limitInWords(one),
  isWithinLimit(one) ? 'within' : 'OVER',
]

const amount = (value: number, unit: Unit): string =>
  `${value.toFixed(Math.abs(value) < 100 ? 1 : 0)} ${unit}`

const result = (one: Measurement): string => {
  if ('times' in one.limit) return `${resultOf(one).toFixed(2)} ×`
  return `${amount(resultOf(one), one.unit)}${'more' in one.limit ? ' more' : ''}`
}

const limitInWords = ({ limit, unit }: Measurement): string => {
  if ('times' in limit) return `≤ ${limit.times} ×`
  return 'more' in limit ? `≤ ${limit.more} ${unit} more` : `≤ ${limit.most} ${unit}`
}
