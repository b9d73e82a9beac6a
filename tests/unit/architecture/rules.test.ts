import { expect, it } from 'vitest'
import { readFacts } from './facts.ts'
import { plantedAgainstRules } from './plantedRules.ts'
import { findViolations, rules } from './rules.ts'

it.each(plantedAgainstRules)('“$rule” finds what is planted in $file', ({ rule, file, code }) => {
  expect(findViolations([readFacts(file, code)]).map((violation) => violation.rule)).toContain(rule)
})

it('every rule has a planted violation', () => {
  expect(new Set(plantedAgainstRules.map(({ rule }) => rule))).toEqual(new Set(rules.map(({ name }) => name)))
})

it('what the arrows allow is not found', () => {
  const allowed: readonly (readonly [string, string])[] = [
    ['src/main/vault/notes/handlers.ts', "import { saveNote } from '#vault/storage/notes.ts'"],
    ['src/main/vault/handlers.ts', "import { noteHandlers } from './notes/handlers.ts'"],
    ['src/main/vault/storage/notes.ts', 'export const find = `SELECT text FROM note WHERE id = ?`'],
    ['src/main/pathTokens.ts', "import { randomUUID } from 'node:crypto'"],
    ['src/renderer/app/App.tsx', "import { Notes } from '#features/notes/index.ts'"],
    [
      'src/renderer/features/notes/Notes.tsx',
      "import { Button } from '#ui/Button.tsx'\nimport './Notes.css'",
    ],
    ['src/renderer/bridge/client.ts', "import type { Call } from '#shared/contract/index.ts'"],
    ['src/shared/domain/cadence.ts', 'export const next = (now: string) => new Date(now)'],
    [
      'src/renderer/i18n/en.ts',
      "export const words = 'Select a circle. Update what changed. Delete from here.'",
    ],
  ]
  expect(findViolations(allowed.map(([file, code]) => readFacts(file, code)))).toEqual([])
})
