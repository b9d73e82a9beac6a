import { readdirSync, readFileSync, statSync } from 'node:fs'
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

/** The scripts and styles that the window's page names: what is read before the lock screen stands. */
const firstFiles = (): readonly string[] => {
  const page = readFileSync(path.join(root, 'out/renderer/index.html'), 'utf8')
  return [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => String(file))
}

/** Libraries that are needed only behind the door, each by words of its own that survive the bundler. */
const behindTheDoor = { prosemirror: 'ProseMirror', chrono: 'ParsingComponents', zxcvbn: 'adjacencyGraphs' }

it('the lock screen reads one script and one style sheet, without editor, typed dates or dictionaries', () => {
  // The bundler's own lines, under a kilobyte, are a file of their own that is asked for together with the script.
  const files = firstFiles().filter((file) => statSync(path.join(root, 'out/renderer', file)).size > 1_024)
  expect(files.map((file) => path.extname(file)).toSorted()).toEqual(['.css', '.js'])
  const text = files.map((file) => readFileSync(path.join(root, 'out/renderer', file), 'utf8')).join('\n')
  const all = scriptsUnder('out')
  expect(Object.entries(behindTheDoor).filter(([, mark]) => !all.includes(mark))).toEqual([])
  expect(Object.entries(behindTheDoor).filter(([, mark]) => text.includes(mark))).toEqual([])
  // Most of it is React, React Aria and the parser of sentences.
  expect(text.length).toBeLessThan(700_000)
})

it('main and the vault process read their libraries from files of ours, but for what is native or comes later', () => {
  const imported = readdirSync(path.join(root, 'out/main'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [
      ...readFileSync(path.join(root, 'out/main', file), 'utf8').matchAll(/^import .*?from "([^"]+)";$/gm),
    ])
    .map(([, name]) => String(name))
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
  expect([...new Set(imported)].toSorted()).toEqual([
    'better-sqlite3-multiple-ciphers',
    'electron',
    'hash-wasm',
  ])
})

it('the built window holds its faces and their licences, and nothing of the gallery', () => {
  const files = readdirSync(path.join(root, 'out/renderer'), { recursive: true, encoding: 'utf8' })
  const faces = files.filter((file) => file.endsWith('.woff2'))
  for (const face of ['cabin', 'vollkorn']) {
    expect(faces.some((file) => file.includes(face))).toBe(true)
    const licence = readFileSync(path.join(root, 'out/renderer/assets', `${face}-licence.txt`), 'utf8')
    expect(licence).toContain('SIL OPEN FONT LICENSE')
  }
  expect(scriptsUnder('out/renderer')).not.toContain('data-shows')
})
