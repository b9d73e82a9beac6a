import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHeader } from '#vault/keys/headerFile.ts'
import { makeHome, type Home } from '#tests/support/backups.ts'
import { createDice } from '#tests/support/dice.ts'
import { effort, howMany, say, seed } from '#tests/support/effort.ts'
import { after, lookWith, type Facts, type Known } from '#tests/support/killing/known.ts'
import { layOutVault } from '#tests/support/killing/layOut.ts'
import type { Deed, KillTask, Said } from '#tests/support/killing/task.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { losses, readFolder, writeAfterCut } from '#tests/support/powerLoss/afterCut.ts'
import { readRecorded, recording, type Step } from '#tests/support/powerLoss/recorded.ts'

const program = fileURLToPath(new URL('../support/killing/program.ts', import.meta.url))
const nextPassphrase = 'marble-otter-nineteen-fog'

let home: Home
beforeAll(() => {
  home = makeHome()
})
afterAll(() => home[Symbol.dispose]())

type Recorded = {
  readonly before: ReadonlyMap<string, Buffer>
  readonly steps: readonly Step[]
  readonly known: Known
}

/** Lets the vault process do something under a tracer, from before its opening to after its closing. */
const record = async (deed: Deed, acts: number): Promise<Recorded> => {
  const place = home.in(`${deed} ${acts}`)
  mkdirSync(join(place, 'out', 'automatic'), { recursive: true })
  const { known } = await layOutVault(place)
  const folder = join(place, 'vault')
  const before = readFolder(folder)
  const task: KillTask = {
    ...{ deed, seed: 7, folder, passphrase: known.passphrase, nextPassphrase, out: join(place, 'out') },
    ...{ backup: null, acts },
  }
  const trace = join(place, 'trace')
  const child = spawn('strace', [...recording(trace), process.execPath, program], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  child.stdin.end(`${JSON.stringify(task)}\n`)
  const [code] = (await once(child, 'close')) as [number | null]
  expect(code).toBe(0)
  return { before, steps: readRecorded(trace, folder), known }
}

const keys = new Map<string, Uint8Array>()

const lookInto = async (folder: string, passphrase: string): Promise<Facts | null> => {
  const name = `${readHeader(folder).checksum} ${passphrase}`
  try {
    const key = keys.get(name) ?? (await keyOf(folder, passphrase))
    keys.set(name, Uint8Array.from(key))
    return await lookWith(folder, key)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'wrong-passphrase') return null
    throw error
  }
}

/** What may be true after the first steps: all that was acknowledged, and perhaps what was under way. */
const possibleAfter = (known: Known, done: readonly Step[]): Known[] => {
  let acknowledged = known
  let tried: Known | null = null
  for (const step of done) {
    if (step.kind !== 'said') continue
    for (const text of step.text.split('\n').filter(Boolean)) {
      // Said by the program.
      const said = JSON.parse(text) as Said
      if (said.kind === 'try') tried = after(acknowledged, said.change)
      if (said.kind === 'done') {
        acknowledged = after(acknowledged, said.change)
        tried = null
      }
    }
  }
  return [acknowledged, ...(tried === null ? [] : [tried])]
}

const sorted = (facts: Facts): string =>
  JSON.stringify(Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1)))

const whatIsThere = async (folder: string, possible: readonly Known[]): Promise<string> => {
  for (const { passphrase, facts } of possible) {
    const found = await lookInto(folder, passphrase)
    if (found !== null && sorted(found) === sorted(facts)) return 'acknowledged'
  }
  return 'something else'
}

/** Cuts the power before every flush and after every acknowledgement, with every loss. */
const cutEverywhere = async ({ before, steps, known }: Recorded, from: number, most: number) => {
  const dice = createDice(from)
  const all = steps.flatMap((step, index) =>
    step.kind === 'flush' ? [index] : step.kind === 'said' ? [index + 1] : [],
  )
  const cuts = all.filter((_, index) => index % Math.ceil(all.length / most) === 0)
  const lost: string[] = []
  let rounds = 0
  for (const cut of cuts) {
    const possible = possibleAfter(known, steps.slice(0, cut))
    for (const loss of losses) {
      rounds += 1
      const folder = home.in('after')
      writeAfterCut(folder, before, { steps, cut, loss }, dice)
      const found = await whatIsThere(folder, possible).catch(String)
      if (found !== 'acknowledged') lost.push(`cut ${cut} of ${steps.length}, losing ${loss}: ${found}`)
    }
  }
  return { cuts: cuts.length, rounds, lost }
}

type Work = readonly [Deed, number]
const first: Work = ['typing', 12]
const all: readonly Work[] = [
  first,
  ['purging', 3],
  ['changing the passphrase', 1],
  ['re-keying', 1],
  ['deep cleaning', 1],
]
const mostCuts = howMany({ selection: 6, usual: 40, full: 100_000 })

describe('power loss', () => {
  for (const [deed, acts] of effort === 'selection' ? [first] : all) {
    it(`while ${deed} leaves a vault that opens with every acknowledged write, wherever it comes`, async (context) => {
      const from = seed()
      const { cuts, rounds, lost } = await cutEverywhere(await record(deed, acts), from, mostCuts)
      expect({ from, lost }).toEqual({ from, lost: [] })
      expect(cuts).toBeGreaterThan(4)
      say(
        context,
        `${cuts} cuts while ${deed}, ${rounds} disks; every acknowledged write is there; seed ${from}`,
      )
    })
  }

  it('is seen to lose when nothing is flushed', async () => {
    const recorded = await record('typing', 4)
    // What a vault would do that said synchronous = OFF.
    const steps = recorded.steps.filter((step) => step.kind !== 'flush')
    const { lost } = await cutEverywhere({ ...recorded, steps }, 1, 20)
    expect(lost).toContainEqual(expect.stringContaining('something else'))
  })
})
