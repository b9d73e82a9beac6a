import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { findViolations, rules } from './rules.ts'
import { root } from './root.ts'
import { pathsUnder, readSources } from './sources.ts'
import { exceptions, zoneOf } from './zones.ts'

const sources = readSources()

it('sees the source files of every process', () => {
  const zones = new Set(sources.map(({ path: file }) => zoneOf(file)?.split('/')[0]))
  expect([...zones]).toEqual(
    expect.arrayContaining(['shared', 'preload', 'main', 'vault', 'renderer', 'features']),
  )
})

it.each(rules.map(({ name }) => name))('%s', (name) => {
  expect(findViolations(sources).filter(({ rule }) => rule === name)).toEqual([])
})

it('every exception to the arrows is used and says why', () => {
  const used = new Set(
    sources.flatMap(({ path: file, imports }) =>
      imports.map(({ target }) => `${zoneOf(file)} → ${target === null ? null : zoneOf(target)}`),
    ),
  )
  expect(
    exceptions.filter(({ from, to, because }) => !used.has(`${from} → ${to}`) || because.length < 20),
  ).toEqual([])
})

it('every area opens with a note of at most ten lines', () => {
  const areas = new Set(
    [...pathsUnder('src/main/vault'), ...pathsUnder('src/renderer/features')]
      .map((file) => /^(src\/main\/vault|src\/renderer\/features)\/[^/]+(?=\/)/.exec(file)?.[0])
      .filter((area) => area !== undefined),
  )
  expect(areas.size).toBeGreaterThan(0)
  const lines = (area: string) => {
    const note = path.join(root, area, 'README.md')
    return existsSync(note) ? readFileSync(note, 'utf8').trimEnd().split('\n').length : Infinity
  }
  expect([...areas].filter((area) => lines(area) > 10)).toEqual([])
})

it('an area has one name in the contract, in its calls and in the vault process', () => {
  const calls = sources.flatMap(({ path: file, texts }) => {
    const contract = /^src\/shared\/contract\/(\w+)\.ts$/.exec(file)?.[1]
    return contract === undefined
      ? []
      : texts.filter((text) => /^[a-z]\w*\.[a-z]\w*$/.test(text)).map((call) => ({ contract, call }))
  })
  expect(calls.length).toBeGreaterThan(0)
  const isNamedAlike = ({ contract, call }: (typeof calls)[number]) => {
    const [area = ''] = call.split('.')
    return area === contract && existsSync(path.join(root, 'src/main/vault', area))
  }
  expect(calls.filter((call) => !isNamedAlike(call))).toEqual([])
})
