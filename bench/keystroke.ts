import type { Page } from 'playwright-core'
import { launchSubrosa } from '#tools/hosts/subrosa.ts'
import { startTestVault } from '#tests/support/vaultProcess.ts'
import { makeFilledVault, now, passphrase, type FilledVault } from './filledVault.ts'
import { makeHome } from './home.ts'
import { haveKeysArrived, installKeyMeter, takeKeyTimes } from './keyMeter.ts'
import type { Bench } from './measurement.ts'
import { launchPeer } from './peers/launchPeer.ts'
import { makeBareEditorPeer } from './peers/makePeer.ts'
import { inTurns, median, percentile } from './timing.ts'
import { noteOf } from './words.ts'

const rounds = 12
const keysPerRound = 12
const words = 20_000

/** A key typed at the end of a note of 20,000 words, beside Tiptap as it comes with the same document. */
export const keystroke: Bench = {
  name: 'keystroke',
  measure: async () => {
    const { doc } = noteOf(words, 1)
    using vault = await makeFilledVault(1, 0)
    await writeRunningSession(vault, doc)
    await using app = await launchSubrosa({ home: makeHome(vault) })
    const ours = await app.page()
    await openRunningSession(ours)
    await using peer = await launchPeer(await makeBareEditorPeer())
    await peer.page.evaluate((content) => window.openDocument(content), doc)

    const all: number[] = []
    const typeIn = async (page: Page) => {
      const times = await typeKeys(page)
      if (page === ours) all.push(...times)
      return median(times)
    }
    for (const page of [ours, peer.page]) await beginTyping(page)
    const times = await inTurns(
      rounds,
      () => typeIn(ours),
      () => typeIn(peer.page),
    )
    return [
      {
        what: `keystroke in ${words} words`,
        notes: null,
        ours: { is: 'in a session’s note', ms: median(times.ours) },
        other: { is: 'bare Tiptap', ms: median(times.other) },
        limit: { times: 1.2 },
        details: { rounds, keysPerRound, p95Ms: percentile(all, 0.95) },
      },
    ]
  },
}

export const writeRunningSession = async (filled: FilledVault, doc: object): Promise<void> => {
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
  const note = await vault.call('notes.open', {
    owner: { table: 'session', id: sessionId },
    layer: 'private',
  })
  await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: { ...doc, type: 'doc' } })
}

export const openRunningSession = async (page: Page): Promise<void> => {
  await page.locator('input[type=password]').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Open the session' }).click()
  await page
    .locator('.ProseMirror p')
    .nth(words / 40 - 1)
    .waitFor()
}

export const beginTyping = async (page: Page): Promise<void> => {
  await page.bringToFront()
  await page.locator('.ProseMirror').focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.evaluate(installKeyMeter)
}

export const typeKeys = async (page: Page): Promise<readonly number[]> => {
  await page.bringToFront()
  await page.keyboard.type('rose under '.slice(0, keysPerRound).padEnd(keysPerRound, 'x'))
  await page.waitForFunction(haveKeysArrived, keysPerRound, { timeout: 10_000 })
  return page.evaluate(takeKeyTimes)
}
