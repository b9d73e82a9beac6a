/** The parts of `npm test`, in the order in which they run; each but the first is a project of vitest.config.ts. */
export const parts = [
  'check',
  'unit',
  'integration',
  'migrations',
  'host',
  'e2e',
  'security',
  'faults',
] as const

export type Part = (typeof parts)[number]
export type TestPart = Exclude<Part, 'check'>

export const isPart = (name: string | undefined): name is Part => parts.some((part) => part === name)

/** Parts that end in a table of their beds, and do more when they are run by their name (effort.ts). */
export const partsOfBeds: readonly Part[] = ['security', 'faults']

/** Where the last complete run of a part left Vitest's report, from the project's folder. */
export const reportOf = (part: TestPart): string => `.cache/test-results/${part}.json`
