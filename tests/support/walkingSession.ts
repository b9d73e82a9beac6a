import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { today } from './filledVault.ts'
import { openReadyVault, type OpenVaultApp } from './openVault.ts'
import type { ReadyVault } from './readyVault.ts'
import { steeredClock } from './steeredClock.ts'
import { enterSeen, pressSeen, tickSeen } from './byWhatIsSeen.ts'

const patience = { timeout: 20_000 }

/** A whole session, walked through by keyboard alone, with a clock that goes only when the test says so. */
export type Walk = AsyncDisposable & {
  readonly open: OpenVaultApp
  readonly page: Page
  /** Minutes go by. */
  readonly pass: (minutes: number) => Promise<void>
  /** Waits for a step at its beginning, with the whole of its minutes. */
  readonly begins: (step: string, minutes: number) => Promise<void>
  /** Lets the minutes of the step go by and goes on by the key that stands beside what comes next. */
  readonly goesOn: (minutes: number) => Promise<void>
  /** Several steps one after the other, each with the whole of its minutes. */
  readonly goesThrough: (steps: readonly (readonly [step: string, minutes: number])[]) => Promise<void>
}

/** Before the hour: one topic gets a dot, both get turns, and at seven the session begins. */
export const beginWithTurnsFor = async (
  { page, pass }: Walk,
  [first, second]: readonly [string, string],
): Promise<void> => {
  await enterSeen(page, 'Open the session')
  await enterSeen(page, `A dot for “${first}”`)
  await tickSeen(page, first)
  await tickSeen(page, second)
  await enterSeen(page, 'Give them turns')
  await pass(15)
  await enterSeen(page, 'Begin the session')
  await enterSeen(page, 'Begin all the same')
}

/** @param at when the app is opened, by the clock on the wall */
export const walkThrough = async (vault: ReadyVault, at = '18:45'): Promise<Walk> => {
  const clock = steeredClock(`${today}T${at}`)
  const open = await openReadyVault(vault, { appDir: clock.appDir })
  const page = await open.page()
  await clock.steer(page)
  const pass = (minutes: number): Promise<void> => clock.pass(page, minutes * 60)
  const now = async (): Promise<readonly [string, string]> => [
    await page.locator('h1.live-step').innerText(),
    await page.getByRole('timer').first().innerText(),
  ]
  const begins = async (step: string, minutes: number): Promise<void> => {
    await expect.poll(now, patience).toEqual([step, `${minutes}:00`])
  }
  const goesOn = async (minutes: number): Promise<void> => {
    await pass(minutes)
    await expect.poll(async () => (await now())[1], patience).toBe('0:00')
    await pressSeen(page, /^Next: /u)
  }
  return {
    open,
    page,
    pass,
    begins,
    goesOn,
    goesThrough: async (steps) => {
      for (const [step, minutes] of steps) {
        await begins(step, minutes)
        await goesOn(minutes)
      }
    },
    [Symbol.asyncDispose]: async () => {
      await open[Symbol.asyncDispose]()
      clock[Symbol.dispose]()
    },
  }
}
