import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeHome, type Home } from '#tests/support/backups.ts'
import { createDice } from '#tests/support/dice.ts'
import { effort, howMany, say, seed, usually } from '#tests/support/effort.ts'
import { after, lookInto, type Known } from '#tests/support/killing/known.ts'
import { layOutKept, layOutVault } from '#tests/support/killing/layOut.ts'
import type { Deed, KillTask, Said } from '#tests/support/killing/task.ts'
import { diskAfterCut, losses } from '#tests/support/powerLoss/afterCut.ts'
import {
  sorted,
  wrongAside,
  wrongBackups,
  wrongCopy,
  type Places,
} from '#tests/support/powerLoss/aroundTheVault.ts'
import { readDisk, withCopied, writeDisk, type Disk } from '#tests/support/powerLoss/disk.ts'
import { readRecorded, recording, type Step } from '#tests/support/powerLoss/recorded.ts'

const program = fileURLToPath(new URL('../support/killing/program.ts', import.meta.url))
const nextPassphrase = 'marble-otter-nineteen-fog'

let home: Home
beforeAll(() => {
  home = makeHome()
})
afterAll(() => home[Symbol.dispose]())

type Recorded = {
  readonly deed: Deed
  readonly place: string
  readonly before: Disk
  readonly steps: readonly Step[]
  readonly known: Known
}

let recordings = 0

/** Lets the vault process do something under a tracer, from before its opening to after its closing. */
const record = async (deed: Deed, acts: number): Promise<Recorded> => {
  recordings += 1
  const place = home.in(`${deed} ${recordings}`)
  const out = join(place, 'out')
  mkdirSync(join(out, 'automatic'), { recursive: true })
  const { known } = await (deed === 'migrating' ? layOutKept(place, 1) : layOutVault(place))
  const [backup] = Object.entries(known.backups)
  const before = readDisk(place)
  const task: KillTask = {
    ...{ deed, seed: 7, folder: join(place, 'vault'), passphrase: known.passphrase, nextPassphrase, out },
    ...{ backup: backup === undefined ? null : { path: backup[0], words: backup[1].words }, acts },
  }
  const trace = home.in('trace')
  const child = spawn('strace', [...recording(trace), process.execPath, program], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  child.stdin.end(`${JSON.stringify(task)}\n`)
  const [code] = (await once(child, 'close')) as [number | null]
  expect(code).toBe(0)
  return { deed, place, before, steps: withCopied(before, readRecorded(trace, place)), known }
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

/** @returns in words what is not as it should be after a cut; nothing when all is */
const wrongIn = async (places: Places, deed: Deed, known: Known, possible: readonly Known[]) => {
  const wrong = deed === 'migrating' ? [...wrongCopy(places)] : []
  const folder = join(places.now, 'vault')
  const found = []
  for (const each of possible) {
    const facts = await lookInto(folder, each.passphrase)
    if (facts !== null && sorted(facts) === sorted(each.facts)) found.push(each)
  }
  if (found.length === 0) wrong.push('something else')
  if (deed === 'backing up') wrong.push(...(await wrongBackups(places, possible)))
  if (deed === 'restoring') {
    const isRestored = found.some(({ passphrase }) => passphrase !== known.passphrase)
    wrong.push(...(await wrongAside(places, { before: known, isRestored })))
  }
  return wrong
}

/** Cuts the power before every flush and after every acknowledgement, with every loss. */
const cutEverywhere = async (recorded: Recorded, from: number, most: number) => {
  const { deed, place, before, steps, known } = recorded
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
      const now = home.in('after')
      writeDisk(diskAfterCut(before, { steps, cut, loss }, dice), now)
      const wrong = await wrongIn({ recorded: place, now }, deed, known, possible).catch((error: unknown) => [
        String(error),
      ])
      if (wrong.length > 0) lost.push(`cut ${cut} of ${steps.length}, losing ${loss}: ${wrong.join(', ')}`)
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
  ['backing up', 2],
  ['restoring', 1],
  ['migrating', 1],
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

  /** As if the program had not asked for some of its flushes: the same moments, and what they would have made safe is not. */
  const withoutFlushes = (recorded: Recorded, isLeftOut: (name: string) => boolean): Recorded => ({
    ...recorded,
    steps: recorded.steps.map((step) =>
      step.kind === 'flush' && isLeftOut(step.name) ? { kind: 'flush', name: 'nothing' } : step,
    ),
  })
  const lostWithoutFlushes = async (
    [deed, acts]: Work,
    isLeftOut: (name: string) => boolean = () => true,
  ): Promise<string> => {
    const { lost } = await cutEverywhere(withoutFlushes(await record(deed, acts), isLeftOut), 1, 20)
    return lost.join('\n')
  }

  it('is seen to lose when nothing is flushed', async () => {
    expect(await lostWithoutFlushes(['typing', 4])).toContain('something else')
  })
  usually('is seen to lose a backup that is not flushed', async () => {
    expect(await lostWithoutFlushes(['backing up', 1])).toMatch(/is gone|is no backup/u)
  })
  usually('is seen to lose what a restore keeps aside where that is not flushed', async () => {
    const ofAside = (name: string): boolean => name === '' || name.includes('kept aside')
    expect(await lostWithoutFlushes(['restoring', 1], ofAside)).toMatch(/kept aside/u)
  })
  usually('is seen to lose the copy of a migration where that is not flushed', async () => {
    const ofCopy = (name: string): boolean => name === 'vault' || name.includes('.before-')
    expect(await lostWithoutFlushes(['migrating', 1], ofCopy)).toContain('migrated without a copy')
  })
})
