import type { Page } from 'playwright-core'
import { dialogOf } from '#tests/support/wayThroughScreens.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'

/** What a screen may need beside the page: the app, and, where the clock is steered, minutes that go by at once. */
export type Stage = {
  readonly app: Subrosa
  readonly pass: (minutes: number) => Promise<void>
}

export type PictureScreen = {
  readonly name: string
  /** Before a vault is open. */
  readonly atDoor: boolean
  /** Whether there is something to see of it in a vault that holds nothing. */
  readonly whenEmpty: boolean
  /** The way it lies on, when it is reached only through those before it. */
  readonly along?: string
  readonly go: (page: Page, stage: Stage) => Promise<void>
  /** Back to where every other screen can be reached. */
  readonly leave?: (page: Page, stage: Stage) => Promise<void>
}

type Act = (page: Page, stage: Stage) => Promise<unknown>

/** Of an open vault that holds something. */
export const seen = (name: string, go: Act, leave?: Act): PictureScreen => ({
  name,
  atDoor: false,
  whenEmpty: false,
  go: async (page, stage) => void (await go(page, stage)),
  ...(leave === undefined ? {} : { leave: async (page, stage) => void (await leave(page, stage)) }),
})

/** What an act asks is there once it has looked. */
export const asks = async (page: Page, act: Promise<unknown>): Promise<void> => {
  await act
  await dialogOf(page).first().waitFor()
}

/** Presses a button by the beginning of its name: its key may stand in it too. */
export const press = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('button', { name: new RegExp(`^${name}`, 'u') })
    .first()
    .click()
