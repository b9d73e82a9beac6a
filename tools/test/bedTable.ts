import type { Report } from './report.ts'

type Row = { readonly bed: string; readonly result: string; readonly seconds: number }

/**
 * Bed → result → time, for the parts whose files are each one bed, named by its outermost `describe`.
 * @returns lines of a Markdown table, in the order of the files' names
 */
export const bedTable = (report: Report): readonly string[] => {
  const rows = report.testResults.toSorted((a, b) => a.name.localeCompare(b.name)).map(rowOf)
  return [
    '| bed | result | time |',
    '| --- | ------ | ---- |',
    ...rows.map(({ bed, result, seconds }) => `| ${bed} | ${result} | ${seconds.toFixed(1)} s |`),
  ]
}

const rowOf = ({ name, assertionResults, startTime, endTime }: Report['testResults'][number]): Row => {
  const titles = assertionResults.flatMap(({ ancestorTitles }) => ancestorTitles.find(Boolean) ?? [])
  const passed = assertionResults.filter(({ status }) => status === 'passed').length
  const others = assertionResults.length - passed
  const said = assertionResults.flatMap(({ meta }) => meta.said ?? [])
  const result = assertionResults.length === 0 || others > 0 ? `${others} failed` : `${passed} passed`
  return {
    bed: titles[0] ?? name,
    result: [result, ...said].join('; '),
    seconds: (endTime - startTime) / 1000,
  }
}
