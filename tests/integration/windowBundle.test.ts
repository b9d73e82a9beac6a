import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..', '..')

/** Property and class names survive the bundler's shortening; each stands in zod's own code. */
const marksOfZod = ['_zod', 'ZodError']

const scriptsUnder = (folder: string): string =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.c?js$/.test(file))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'))
    .join('\n')

it('the built window holds no zod, and what would give it away is known', () => {
  const zod = scriptsUnder('node_modules/zod/v4/core')
  expect(marksOfZod.filter((mark) => !zod.includes(mark))).toEqual([])
  const window = scriptsUnder('out/renderer')
  expect(window.length).toBeGreaterThan(100_000)
  expect(marksOfZod.filter((mark) => window.includes(mark))).toEqual([])
})
