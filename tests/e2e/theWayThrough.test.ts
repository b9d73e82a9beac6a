import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { playMainJob } from '#tools/demo/play.ts'
import { freshHome } from '#tests/support/home.ts'

it('goes from an empty computer through a session and a backup to a restored vault whose every row is the same', async () => {
  using home = freshHome()
  const output = join(home.path, 'output')
  const scratch = join(home.path, 'scratch')
  mkdirSync(output)
  mkdirSync(scratch)
  const comparison = await playMainJob({ scratch, output, headless: true, say: () => undefined })
  expect(comparison.differences).toEqual([])
  expect(comparison.rows).toBeGreaterThan(20)
  expect(readdirSync(output).filter((name) => name.endsWith('.png'))).toHaveLength(12)
  expect(filesHolding(scratch, ['Harbour Table', 'Sanna', 'assembly', 'seven gulls'])).toEqual([])
})

/** Files below a folder that hold one of the words, as UTF-8 or UTF-16. */
const filesHolding = (folder: string, words: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path)
      return words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
    })
