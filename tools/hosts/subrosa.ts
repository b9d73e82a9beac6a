import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chosenHost } from '../setup/host.mjs'
import { launchOnChromium } from './onChromium.ts'
import { launchOnElectron } from './onElectron.ts'
import type { LaunchSubrosa, Subrosa } from './runningApp.ts'

export type { Subrosa }

/** Starts the app on `HOST` (electron or chromium); without it on Electron where its binary is, else on the stand-in. */
export const launchSubrosa = (options: LaunchSubrosa): Promise<Subrosa> => {
  mkdirSync(join(options.home, 'Documents'), { recursive: true })
  return chosenHost() === 'electron' ? launchOnElectron(options) : launchOnChromium(options)
}
