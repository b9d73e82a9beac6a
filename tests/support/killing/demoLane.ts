import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dice } from '../dice.ts'
import { closedFiles } from '../vaultFolders.ts'
import { startTestVault } from '../vaultProcess.ts'
import { startKillable } from './killable.ts'
import { lookInto } from './known.ts'
import type { KillTask } from './task.ts'

/** The place of a demo vault whose making is killed again and again. */
export type DemoLane = Disposable & {
  /**
   * Makes a demo, kills whoever makes it at some moment, and looks: there is a whole demo that opens, or none, and in that
   * case the place takes the next one.
   * @throws when there is a part of one, or anything stray
   */
  readonly round: (dice: Dice) => Promise<{ readonly wasKilled: boolean; readonly isThere: boolean }>
}

export type DemoLaneOptions = {
  /** Called between the death and the look; a test plants a loss here. */
  readonly beforeLook?: (folder: string) => void
}

const demoFiles = [...closedFiles, 'demo-passphrase.txt'].toSorted()

export const startDemoLane = ({ beforeLook }: DemoLaneOptions = {}): DemoLane => {
  const home = mkdtempSync(join(tmpdir(), 'subrosa-killed-demo-'))
  const folder = join(home, 'Demo vault')
  let whole: { readonly facts: number; readonly tookMs: number } | null = null

  const make = async (killAfterMs: number | null) => {
    using killable = startKillable()
    const unused = { passphrase: '', nextPassphrase: '', out: '', backup: null, acts: 1 }
    const task: KillTask = { deed: 'making the demo', seed: 0, folder, ...unused }
    return await killable.run(task, killAfterMs)
  }

  /** How much is in the demo that is there; null when there is none. */
  const look = async (): Promise<number | null> => {
    await using door = startTestVault()
    const { state, demoPassphrase } = await door.call('vault.inspect', { folder: door.token(folder) })
    if (state === 'missing' || state === 'empty') return null
    const facts = demoPassphrase === null ? null : await lookInto(folder, demoPassphrase)
    if (facts === null) throw new Error(`There is a demo that does not open: ${state}`)
    const names = readdirSync(folder).toSorted()
    if (names.join() !== demoFiles.join()) throw new Error(`In the demo's folder lie ${names.join()}`)
    return Object.keys(facts).length
  }

  const lookAtWhole = async (expected: number): Promise<void> => {
    const found = await look()
    if (found !== expected) throw new Error(`The demo holds ${found ?? 'nothing'}, not ${expected}`)
    rmSync(folder, { recursive: true })
  }

  return {
    round: async (dice) => {
      // The first is let go to its end, to learn how long it takes and what is in it.
      if (whole === null) {
        const { tookMs } = await make(null)
        whole = { facts: (await look()) ?? 0, tookMs }
        if (whole.facts === 0) throw new Error('There is no demo')
        await lookAtWhole(whole.facts)
      }
      const { wasKilled, acknowledged } = await make(dice.below(Math.ceil(whole.tookMs * 1.1)))
      beforeLook?.(folder)
      const isThere = (await look()) !== null
      if (acknowledged.length > 0 && !isThere) throw new Error('A demo that was acknowledged is gone')
      if (!isThere) await make(null)
      await lookAtWhole(whole.facts)
      return { wasKilled, isThere }
    },
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
  }
}
