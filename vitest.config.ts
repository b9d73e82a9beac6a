import { defineConfig } from 'vitest/config'

/** One project per kind of test; `npm test` runs them in this order and counts each (tools/test). */
const project = (name: string, include: string[], settings: { timeoutMs: number; parallel: boolean }) => ({
  extends: true as const,
  test: {
    name,
    include,
    testTimeout: settings.timeoutMs,
    hookTimeout: settings.timeoutMs,
    fileParallelism: settings.parallel,
  },
})

export default defineConfig({
  test: {
    pool: 'forks',
    // On a busy computer a second, Vitest's own limit, decides nothing.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      project('unit', ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'], {
        timeoutMs: 30_000,
        parallel: true,
      }),
      project('integration', ['tests/integration/**/*.test.ts'], { timeoutMs: 120_000, parallel: true }),
      project('migrations', ['tests/migrations/**/*.test.ts'], { timeoutMs: 60_000, parallel: true }),
      project('host', ['tools/chromium-host/tests/**/*.test.ts'], {
        timeoutMs: 60_000,
        parallel: false,
      }),
      project('e2e', ['tests/e2e/**/*.test.ts'], {
        timeoutMs: 180_000,
        parallel: false,
      }),
    ],
  },
})
