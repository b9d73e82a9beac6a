import type { Page } from 'playwright-core'
import { launchSubrosa } from '#tools/hosts/subrosa.ts'
import { startTestVault } from '#tests/support/vaultProcess.ts'
import { now, passphrase, type FilledVault } from './filledVault.ts'
import { makeHome } from './home.ts'
import { haveKeysArrived, installKeyMeter, takeKeyTimes } from './keyMeter.ts'
import type { Bench } from './measurement.ts'
import { launchPeer } from './peers/launchPeer.ts'
import { makeBareEditorPeer } from './peers/makePeer.ts'
import { threadMeter } from './threadMeter.ts'
import { inTurns, median, percentile } from './timing.ts'
import { noteOf } from './words.ts'

const rounds = 12
const keysPerRound = 12
/** Two seconds and a half of slow typing: the note is saved three times meanwhile. */
const keysWhileSaving = 50
const pauseMs = 50
const words = 20_000

/**
 * A key typed at the end of a note of 20,000 words, beside Tiptap as it comes with the same document: how long the
 * window's thread works for it, which other programs do not change. Then keys typed while the note is being saved: none
 * may wait for that, so the longest is held against the longest of an editor that saves nothing.
 */
export const keystroke: Bench = {
  name: 'keystroke',
  measure: async ({ vaultOf }) => {
    const { doc } = noteOf(words, 1)
    const vault = await vaultOf(1)
    await writeRunningSession(vault, doc)
    await using app = await launchSubrosa({ home: makeHome(vault) })
    const ours = await app.page()
    await openRunningSession(ours)
    await using peer = await launchPeer(await makeBareEditorPeer())
    await peer.page.evaluate((content) => window.openDocument(content), doc)

    const typists = [await sitDown(ours, untilKept(ours)), await sitDown(peer.page)] as const
    const waits: number[] = []
    const type = async (typist: Typist) => {
      const { workMs, waitsMs } = await typist.type(keysPerRound, 0)
      if (typist === typists[0]) waits.push(...waitsMs)
      return workMs
    }
    const times = await inTurns(
      rounds,
      () => type(typists[0]),
      () => type(typists[1]),
    )
    const slowly = async (typist: Typist) =>
      Math.max(...(await typist.type(keysWhileSaving, pauseMs)).waitsMs)
    const longest = await inTurns(
      3,
      () => slowly(typists[0]),
      () => slowly(typists[1]),
    )
    return [
      {
        what: `keystroke in ${words} words`,
        notes: null,
        unit: 'ms',
        ours: { is: 'in a session’s note', value: median(times.ours) },
        other: { is: 'bare Tiptap', value: median(times.other) },
        limit: { times: 1.2 },
        details: { rounds, keysPerRound, p95UntilLaidOutMs: percentile(waits, 0.95) },
      },
      {
        what: 'longest keystroke while saving',
        notes: null,
        unit: 'ms',
        ours: { is: 'in a session’s note', value: median(longest.ours) },
        other: { is: 'bare Tiptap', value: median(longest.other) },
        limit: { more: 50 },
        details: { keysWhileSaving, pauseMs },
      },
    ]
  },
}

const writeRunningSession = async (filled: FilledVault, doc: object): Promise<void> => {
  await using vault = startTestVault({ now: now.instant, checkOutput: false })
  await vault.call('vault.open', { folder: vault.token(filled.folder), passphrase })
  const circle = await vault.call('circles.found', {
    name: 'Bench',
    kind: 'mutual',
    purpose: '',
    peerBasis: '',
    cadence: { mode: 'by_hand', n: null },
    sessionMinutes: 90,
    people: [{ newName: 'Bo' }],
  })
  const { id: sessionId } = await vault.call('sessions.plan', {
    circleId: circle.id,
    plannedFor: `${now.today}T23:00`,
    lengthMinutes: 30,
    place: 'home',
    hostPersonId: null,
  })
  await vault.call('sessions.start', { sessionId, beforeCharter: true })
  // Nobody writes in the welcome.
  const { steps } = await vault.call('running.get', { sessionId })
  await vault.call('running.next', { sessionId, from: steps[0]?.id ?? null })
  const note = await vault.call('notes.open', {
    owner: { table: 'session', id: sessionId },
    layer: 'private',
  })
  await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: { ...doc, type: 'doc' } })
}

const openRunningSession = async (page: Page): Promise<void> => {
  await page.locator('input[type=password]').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Open the session' }).click()
  await page
    .locator('.ProseMirror p')
    .nth(words / 40 - 1)
    .waitFor()
}

type Typed = {
  /** What the window's thread worked for one key. */
  readonly workMs: number
  /** For each key, until everything it set off has run and the page is laid out again. */
  readonly waitsMs: readonly number[]
}
type Typist = { readonly type: (keys: number, pauseMs: number) => Promise<Typed> }

/** Resolves when the note says that it is kept, so that no save falls into what is measured next. */
const untilKept = (page: Page) => (): Promise<void> => page.locator('.kept-line[data-kept="true"]').waitFor()

const sitDown = async (page: Page, isQuiet: () => Promise<void> = async () => undefined): Promise<Typist> => {
  await page.bringToFront()
  await page.locator('.ProseMirror').focus()
  await page.keyboard.press('ControlOrMeta+End')
  // Where the mouse rests on the page, the browser looks at each change of it what lies under the mouse: on both, or on none.
  await page.mouse.move(400, 120)
  await page.evaluate(installKeyMeter)
  const worked = await threadMeter(page)
  return {
    type: async (keys, delay) => {
      await page.bringToFront()
      await isQuiet()
      const before = await worked()
      await page.keyboard.type('rose under '.repeat(keys).slice(0, keys), { delay })
      await page.waitForFunction(haveKeysArrived, keys, { timeout: 30_000 })
      return { workMs: ((await worked()) - before) / keys, waitsMs: await page.evaluate(takeKeyTimes) }
    },
  }
}
