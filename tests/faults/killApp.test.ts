import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { createDice, type Dice } from '#tests/support/dice.ts'
import { howMany, say, sayProgress, seed, usually } from '#tests/support/effort.ts'
import { lookInto } from '#tests/support/killing/known.ts'
import { openRunningSession, passphrase, vaultFolderIn } from '#tests/support/openVault.ts'
import { isThere, processesIn } from '#tests/support/processesIn.ts'

/** Who dies: main, or all of the app's processes at once, as when the session ends or the power button is held. */
const victims = ['main', 'everything'] as const
type Victim = (typeof victims)[number]

const rounds = howMany({ selection: 1, usual: 50, full: 100 })

const endAll = (pids: readonly number[]): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Ended with one that was killed before it.
    }
  }
}

type Killed = {
  readonly kept: string
  readonly home: string
  /** Every process of the app, as long as it lived. */
  readonly processes: readonly number[]
}

/** Types until it is killed, and tells what the window said was kept; lets go of what is left of the app at the end. */
const killWhileTyping = async (victim: Victim, dice: Dice): Promise<AsyncDisposable & Killed> => {
  const open = await openRunningSession()
  const page = await open.app.page()
  await page.locator('.ProseMirror').focus()
  const kept = `rose ${dice.below(2 ** 31)}`
  await page.keyboard.type(`${kept} `)
  await untilKept(page)
  const main = await open.app.evaluate(() => process.pid, null)
  const typing = page.keyboard.type('and on and on and on and on and on').catch(() => undefined)
  // The moment of the death, not a wait for anything.
  await setTimeout(dice.below(400))
  const processes = processesIn(open.home)
  endAll(victim === 'main' ? [main] : processes)
  await typing
  return { kept, home: open.home, processes, [Symbol.asyncDispose]: () => open[Symbol.asyncDispose]() }
}

const textsIn = async (home: string): Promise<string> =>
  Object.values((await lookInto(vaultFolderIn(home), passphrase)) ?? {}).join('\n')

/** Nothing of the app may live on with the vault open. A process that is dying has lost its home before it lets go of its files. */
const untilAllEnded = async ({ home, processes }: Killed): Promise<void> => {
  await expect.poll(() => [...processesIn(home), ...processes.filter(isThere)]).toEqual([])
}

describe('kill -9, the app', () => {
  for (const victim of victims) {
    it(`loses nothing that was said to be kept, and locks nobody out, when it is ${victim}`, async (context) => {
      const from = seed()
      const dice = createDice(from)
      for (let round = 1; round <= rounds; round += 1) {
        if (round % 10 === 0) sayProgress(`${victim}: round ${round} of ${rounds}, seed ${from}`)
        await using killed = await killWhileTyping(victim, dice)
        await untilAllEnded(killed)
        expect({ round, from, texts: await textsIn(killed.home) }).toEqual({
          round,
          from,
          texts: expect.stringContaining(killed.kept),
        })
      }
      say(context, `${rounds} rounds of ${victim}, everything kept is there; seed ${from}`)
    })
  }

  usually('is seen to lose when the log of the last writes is thrown away', async () => {
    await using killed = await killWhileTyping('everything', createDice(seed()))
    await untilAllEnded(killed)
    rmSync(join(vaultFolderIn(killed.home), 'vault.db-wal'))
    expect(await textsIn(killed.home)).not.toContain(killed.kept)
  })
})
