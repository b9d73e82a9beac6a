import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { localDay } from '#main/localClock.ts'
import { makeDamagedVault, seeTheRescue } from '#tests/support/doorScreens.ts'
import { harbourTonight, pairTonight, reciprocalTonight, tableTonight } from '#tests/support/evenings.ts'
import { today } from '#tests/support/filledVault.ts'
import { makeFullVault } from '#tests/support/fullVault.ts'
import { openAtDoor, vaultFolderIn, type OpenApp } from '#tests/support/openVault.ts'
import { makeReadyVault, passphrase, type ReadyVault } from '#tests/support/readyVault.ts'
import { steeredClock } from '#tests/support/steeredClock.ts'
import { english } from '#tests/support/texts.ts'
import { vaultInATurn } from '#tests/support/vaultInATurn.ts'
import type { Look } from '#tests/support/wayThroughScreens.ts'
import { unlock } from '#tools/demo/journey/door.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'
import { root } from '#tools/setup/project.mjs'
import { demoScreens, lookAround, seeASealedNote } from './demoScreens.ts'
import { eveningScreens } from './evenings.ts'
import { lentKeyboard } from './lentKeyboard.ts'
import type { PictureScreen, Stage } from './pictureScreen.ts'
import { screens } from './screens.ts'

/** Screens of one vault: each reached on its own, then those that a way of the tests leads through. */
export type Album = {
  readonly vault: string
  readonly screens: readonly PictureScreen[]
  /** From the lock screen, or the first one, into the vault. */
  readonly enter: (page: Page) => Promise<void>
  readonly open: () => Promise<OpenApp & Omit<Stage, 'app'>>
  readonly way?: {
    readonly looks: readonly string[]
    readonly see: (app: Subrosa, look: Look) => Promise<void>
  }
}

/** Filling one takes half a minute: it is kept for the day, beside what else is made anew at will. */
const kept = async (
  name: string,
  make: () => Promise<Pick<ReadyVault, 'putInto'>>,
): Promise<Pick<ReadyVault, 'putInto'>> => {
  const folder = join(root, 'node_modules', '.cache', 'picture-vaults', `${localDay()}-${name}`)
  if (!existsSync(join(folder, 'vault.json'))) (await make()).putInto(folder)
  return {
    putInto: (target) => {
      mkdirSync(target, { recursive: true })
      for (const file of readdirSync(folder))
        writeFileSync(join(target, file), readFileSync(join(folder, file)))
    },
  }
}

const furnished =
  (vault: Pick<ReadyVault, 'putInto'>): Parameters<typeof openAtDoor>[0] =>
  (home) => {
    const folder = vaultFolderIn(home)
    vault.putInto(folder)
    return [{ name: 'My vault', folder, lastOpenedOn: localDay() }]
  }

/** The clock on the wall goes by itself. */
const unsteered = { pass: () => Promise.resolve() } as const

const atDoorOf = (name: string, make: () => Promise<Pick<ReadyVault, 'putInto'>>): Album['open'] => {
  return async () => ({ ...(await openAtDoor(furnished(await kept(name, make)))), ...unsteered })
}

const openTonight: Album['open'] = async () => {
  const vault = await kept('tonight', () =>
    makeReadyVault(async (filled) => {
      for (const fill of [harbourTonight, pairTonight, tableTonight, reciprocalTonight]) await fill(filled)
    }),
  )
  const clock = steeredClock(`${today}T18:55`)
  const open = await openAtDoor(furnished(vault), { appDir: clock.appDir })
  await clock.steer(await open.page())
  return {
    ...open,
    pass: async (minutes) => clock.pass(await open.page(), minutes * 60),
    [Symbol.asyncDispose]: async () => {
      await open[Symbol.asyncDispose]()
      clock[Symbol.dispose]()
    },
  }
}

const byPassphrase: Album['enter'] = (page) => unlock(page, passphrase)

export const albums: readonly Album[] = [
  {
    vault: 'empty',
    screens: screens.filter(({ whenEmpty }) => whenEmpty),
    open: atDoorOf('empty', () => makeReadyVault()),
    enter: byPassphrase,
  },
  { vault: 'full', screens, open: atDoorOf('full', () => makeFullVault()), enter: byPassphrase },
  {
    vault: 'demo',
    screens: demoScreens,
    open: async () => ({ ...(await openAtDoor(() => [])), ...unsteered }),
    enter: lookAround,
    way: seeASealedNote,
  },
  { vault: 'turn', screens: lentKeyboard, open: atDoorOf('turn', () => vaultInATurn()), enter: byPassphrase },
  { vault: 'tonight', screens: eveningScreens, open: openTonight, enter: byPassphrase },
  {
    vault: 'damaged',
    screens: [],
    open: atDoorOf('damaged', () => makeDamagedVault('Harbour Table', 'Priya')),
    enter: () => Promise.resolve(),
    way: {
      looks: ['damaged vault', 'rescue', 'what was rescued'],
      see: (app, look) => seeTheRescue(app, english, look),
    },
  },
]
