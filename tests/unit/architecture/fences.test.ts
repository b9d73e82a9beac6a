import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkers, checkProject } from '#tools/check/checkProject.ts'
import { formatting } from '#tools/check/formatting.ts'
import { lint } from '#tools/check/lint.ts'
import { runTool } from '#tools/check/runTool.ts'
import { types } from '#tools/check/types.ts'
import { plantedAgainstLint } from './plantedFiles.ts'
import { createTemporaryProject, type TemporaryProject } from './temporaryProject.ts'

/** One harmless file for each tsconfig, since a project without a file does not compile. */
const harmless = [
  'src/shared/one.ts',
  'src/preload/one.ts',
  'src/main/one.ts',
  'src/main/vault/one.ts',
  'src/renderer/one.ts',
  'tools/one.ts',
  'tools/gallery/page/one.ts',
  'tests/one.ts',
]

let project: TemporaryProject

beforeAll(() => {
  project = createTemporaryProject()
  for (const file of harmless) project.write(file, 'export const one = 1\n')
})
afterAll(() => project[Symbol.dispose]())

/** Plants one file, lets one checker look, and takes the file away again. */
const lookAt = async (file: string, text: string, checker: (typeof checkers)[number]) => {
  project.write(file, text)
  const [outcome] = await checkProject(project.root, [checker])
  project.remove(file)
  return outcome
}

it('a project in which nothing is wrong passes every checker', async () => {
  const outcomes = await checkProject(project.root, checkers)
  expect(outcomes.map(({ name, passed, report }) => ({ name, passed, report }))).toEqual(
    checkers.map(({ name }) => ({ name, passed: true, report: '' })),
  )
})

it('a checker that saw no file fails', async () => {
  using empty = createTemporaryProject()
  const outcomes = await checkProject(empty.root, [lint, types])
  expect(outcomes.map(({ passed, seen }) => ({ passed, seen }))).toEqual([
    { passed: false, seen: 0 },
    { passed: false, seen: 0 },
  ])
})

it('an import across a fence fails lint, whichever fence it is', async () => {
  using planted = createTemporaryProject()
  for (const { file, code } of plantedAgainstLint) planted.write(file, code)
  const args = ['--type-aware', '--format', 'json', '.']
  const { output } = await runTool(planted.root, 'node_modules/oxlint/bin/oxlint', args)
  // oxlint's own report.
  const { diagnostics } = JSON.parse(output) as {
    readonly diagnostics: readonly { readonly code: string; readonly filename: string }[]
  }
  const isFound = ({ rule, file }: (typeof plantedAgainstLint)[number]) =>
    diagnostics.some(({ code, filename }) => code.includes(`(${rule})`) && filename.endsWith(file))
  expect(plantedAgainstLint.filter((one) => !isFound(one))).toEqual([])
})

it('a lint finding fails the check', async () => {
  const { file, code } = plantedAgainstLint[0] ?? { file: '', code: '' }
  expect(await lookAt(file, code, lint)).toMatchObject({ passed: false })
})

it.each([
  [
    'the window’s document in shared code',
    'src/shared/planted.ts',
    'export const title = () => document.title\n',
  ],
  ['Node in shared code', 'src/shared/planted.ts', 'export const home = () => process.cwd()\n'],
  [
    'the window’s document in the vault process',
    'src/main/vault/planted.ts',
    'export const title = document.title\n',
  ],
  [
    'Node in the window',
    'src/renderer/planted.ts',
    "import { readFileSync } from 'node:fs'\nreadFileSync('x')\n",
  ],
  ['an enum', 'src/main/planted.ts', 'export enum Colour {\n  Red,\n}\n'],
])('%s fails the type check', async (_, file, text) => {
  expect(await lookAt(file, text, types)).toMatchObject({ passed: false })
})

it('a source file that no tsconfig includes fails the type check', async () => {
  const outcome = await lookAt('src/elsewhere/planted.ts', 'export const one = 1\n', types)
  expect(outcome).toMatchObject({
    passed: false,
    report: expect.stringContaining('src/elsewhere/planted.ts'),
  })
})

it('a file that is not formatted fails the formatting check', async () => {
  const outcome = await lookAt('src/main/planted.ts', 'export const one = "1";\n', formatting)
  expect(outcome).toMatchObject({ passed: false, report: expect.stringContaining('src/main/planted.ts') })
})
