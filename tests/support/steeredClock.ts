import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { copyApp } from './appCopy.ts'

/** Both clocks of a computer in milliseconds: the one on the wall, and the one that only goes forward. */
type Clocks = { readonly wallMs: number; readonly forwardMs: number }

export type SteeredClock = Disposable & {
  /** Of the copy of the build whose vault process goes by this clock. */
  readonly appDir: string
  /** Puts the clock into the window; once, before anything is timed there. */
  readonly steer: (page: Page) => Promise<void>
  /** Time goes by while the computer is awake, in the vault process and in the window at once. */
  readonly pass: (page: Page, seconds: number) => Promise<void>
}

/** Runs before the vault process's own code. The product knows nothing of it: it lies in the copy alone. */
const vaultFirst = `import { readFileSync } from 'node:fs'
const clocks = () => JSON.parse(readFileSync(new URL('clocks.json', import.meta.url), 'utf8'))
const OwnDate = Date
globalThis.Date = class extends OwnDate {
  constructor(...given) {
    if (given.length === 0) super(clocks().wallMs)
    else super(...given)
  }
  static now() {
    return clocks().wallMs
  }
}
performance.now = () => clocks().forwardMs
`

/**
 * The built app, copied, with a clock that stands still until the test lets time go by: in its vault process, which
 * says what time it is, and in its window, which counts on from there.
 * @param startsAt by the clock on the wall, "2026-11-22T18:45"
 */
export const steeredClock = (startsAt: string): SteeredClock => {
  const copy = copyApp()
  const main = join(copy.appDir, 'out', 'main')
  const file = join(main, 'clocks.json')
  renameSync(join(main, 'vault.js'), join(main, 'vaultAsBuilt.js'))
  writeFileSync(join(main, 'vaultClock.js'), vaultFirst)
  writeFileSync(join(main, 'vault.js'), `import './vaultClock.js'\nimport './vaultAsBuilt.js'\n`)
  const set = (clocks: Clocks): void => {
    const whole = join(main, 'clocks.next.json')
    writeFileSync(whole, JSON.stringify(clocks))
    // The vault process may be reading it now.
    renameSync(whole, file)
  }
  set({ wallMs: new Date(startsAt).getTime(), forwardMs: 1_000 })
  const clocks = (): Clocks => JSON.parse(readFileSync(file, 'utf8')) as Clocks
  return {
    appDir: copy.appDir,
    steer: (page) => page.evaluate(steerWindow, clocks()),
    pass: async (page, seconds) => {
      const { wallMs, forwardMs } = clocks()
      const later = { wallMs: wallMs + seconds * 1_000, forwardMs: forwardMs + seconds * 1_000 }
      set(later)
      await page.evaluate(steerWindow, later)
    },
    [Symbol.dispose]: copy[Symbol.dispose],
  }
}

/** Runs in the window. */
const steerWindow = (clocks: Clocks): void => {
  const held = window as unknown as { steeredClocks?: Clocks }
  const isSteered = held.steeredClocks !== undefined
  held.steeredClocks = clocks
  if (isSteered) return
  const steered = (): Clocks => held.steeredClocks ?? clocks
  const OwnDate = Date
  globalThis.Date = new Proxy(OwnDate, {
    construct: (date, given) =>
      Reflect.construct(date, given.length === 0 ? [steered().wallMs] : given) as object,
    get: (date, name) => (name === 'now' ? () => steered().wallMs : (Reflect.get(date, name) as unknown)),
  })
  performance.now = () => steered().forwardMs
}
