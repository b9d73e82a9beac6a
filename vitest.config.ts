import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longestFirst.ts'
import { effortVariable } from './tools/test/effort.ts'

/** What is run whole takes as long as it takes, on a busy computer too. */
const bedMs = ['usual', 'full'].includes(process.env[effortVariable] ?? '') ? 4 * 3_600_000 : 1_200_000

/** One project per kind of test; `npm test` runs them in this order and counts each (tools/test). */
const project = (name: string, include: string[], timeoutMs: number) => ({
  extends: true as const,
  test: {
    name,
    include,
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
    // Two files at once on whatever computer: tests that start an app want their share of it.
    maxWorkers: 2,
    globalSetup: ['tests/support/aroundTheRun.ts'],
  },
})

export default defineConfig({
  test: {
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    // On a busy computer a second, Vitest's own limit, decides nothing.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      project('unit', ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'], 30_000),
      project('integration', ['tests/integration/**/*.test.ts'], 120_000),
      project('migrations', ['tests/migrations/**/*.test.ts'], 60_000),
      project('host', ['tools/chromium-host/tests/**/*.test.ts'], 60_000),
      project('e2e', ['tests/e2e/**/*.test.ts'], 180_000),
      project('faults', ['tests/faults/**/*.test.ts'], bedMs),
      project('security', ['tests/security/**/*.test.ts'], bedMs),
    ],
  },
})
