import { isWithinLimit, type Limit, type Measurement } from './measurement.ts'

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
  `${milliseconds(one.ours.ms)} ${one.ours.is}`,
  `${milliseconds(one.other.ms)} ${one.other.is}`,
  result(one),
  limitInWords(one.limit),
  isWithinLimit(one) ? 'within' : 'OVER',
]

const milliseconds = (ms: number): string => `${ms.toFixed(ms < 100 ? 1 : 0)} ms`

const result = ({ ours, other, limit }: Measurement): string =>
  'times' in limit ? `${(ours.ms / other.ms).toFixed(2)} ×` : `${(ours.ms - other.ms).toFixed(0)} ms more`

const limitInWords = (limit: Limit): string =>
  'times' in limit ? `≤ ${limit.times} ×` : `≤ ${limit.moreMs} ms more`
