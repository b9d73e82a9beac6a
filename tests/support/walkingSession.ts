import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CallInput } from '#shared/contract/index.ts'
import { PlainDateTime } from '#shared/dates.ts'
import type { CircleId } from '#shared/ids.ts'
import { foundedCircle, inDays, today } from './filledVault.ts'
import { openReadyVault, type OpenVaultApp } from './openVault.ts'
import { noonOf, type ReadyVault } from './readyVault.ts'
import type { TestVault } from './vaultProcess.ts'
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

/** A circle that meets tonight at seven, and the topics its members bring. */
export type Tonight = {
  readonly name: string
  readonly others: readonly string[]
  readonly kind: CallInput<'circles.found'>['kind']
  readonly minutes: number
  readonly topics: readonly (readonly [owner: string, title: string])[]
}

/** Founded eight weeks ago; everything may be written, as far as each member lets it. */
export const meetsTonight = async (vault: TestVault, tonight: Tonight): Promise<CircleId> => {
  vault.setNow(noonOf(inDays(-56)))
  const { name, others, kind, minutes } = tonight
  const circleId = await foundedCircle(vault, name, others, { kind, sessionMinutes: minutes })
  const { people } = await vault.call('circles.get', { circleId })
  const all = { of: 'circle', notePolicy: 'full', sharingLevel: 'unattributed' } as const
  await vault.call('consent.change', { circleId, change: all, strike: false })
  for (const [owner, title] of tonight.topics) {
    const ownerPersonId = people.find((one) => one.name === owner)?.personId
    if (ownerPersonId === undefined) throw new Error(`${owner} is no member`)
    await vault.call('topics.create', { circleId, ownerPersonId, title, kind: 'question', sessionId: null })
  }
  vault.setNow(noonOf(today))
  await vault.call('sessions.plan', {
    circleId,
    plannedFor: PlainDateTime.parse(`${today}T19:00`),
    lengthMinutes: minutes,
    place: 'home',
    hostPersonId: null,
  })
  return circleId
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
