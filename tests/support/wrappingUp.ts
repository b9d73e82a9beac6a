import type { Page } from 'playwright-core'
import { goTo } from '#tools/demo/journey/door.ts'
import type { PersonId } from '#shared/ids.ts'
import { foundedCircle, plannedSession, today } from './filledVault.ts'
import { noteDoc } from './noteDoc.ts'
import { openReadyVault, type OpenVaultApp } from './openVault.ts'
import { shelvedReadyVault, type ReadyVault } from './readyVault.ts'

/** What was written for Priya in her turn. */
export const writtenForPriya = 'They wait for your own way, Priya, not for his.'

/** A session that is wrapped up: a record, and what was written for Priya in her turn. */
export const wrappingUpVault = (): Promise<ReadyVault> =>
  shelvedReadyVault('vault with a session that is wrapped up', async (vault) => {
    const circleId = await foundedCircle(vault, 'Plumline', ['Priya', 'Bruno', 'Lidia'])
    const circle = await vault.call('circles.get', { circleId })
    const priya = circle.people.find(({ name }) => name === 'Priya')?.personId as PersonId
    const full = { of: 'circle', notePolicy: 'full', sharingLevel: 'unattributed' } as const
    await vault.call('consent.change', { circleId, change: full, strike: false })
    const consent = { of: 'member', personId: priya, consent: 'full' } as const
    await vault.call('consent.change', { circleId, change: consent, strike: false })
    const sessionId = await plannedSession(vault, circleId, today)
    vault.setNow(new Date().toISOString())
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    const topic = await vault.call('topics.create', {
      circleId,
      ownerPersonId: priya,
      title: 'Following someone everyone loved',
      kind: 'roadblock',
      sessionId: null,
    })
    const turns = await vault.call('turns.choose', { sessionId, topicIds: [topic.id] })
    const turn = turns.find((one) => one.topic?.id === topic.id)
    if (turn === undefined) throw new Error('no turn was made')
    const write = async (
      owner: { table: 'turn'; id: typeof turn.id } | { table: 'session'; id: typeof sessionId },
      layer: 'for_presenter' | 'agreed',
      text: string,
    ) => {
      const note = await vault.call('notes.open', { owner, layer })
      await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc(text) })
    }
    await write({ table: 'turn', id: turn.id }, 'for_presenter', writtenForPriya)
    await write({ table: 'session', id: sessionId }, 'agreed', 'We keep the Friday assembly.')
    await vault.call('contributions.add', {
      sessionId,
      sessionStepId: null,
      turnId: turn.id,
      kind: 'experience',
      text: 'I kept the old ways for a year, then asked which of them anybody missed.',
      layer: 'for_presenter',
      fromPersonId: null,
      toPersonId: null,
    })
    await vault.call('steps.create', {
      title: 'Ask Lotte what she would keep, and why',
      ownerPersonId: priya,
      circleId,
      sessionId,
      turnId: turn.id,
      horizon: 'someday',
      dueOn: null,
    })
    await vault.call('sessions.wrapUp', { sessionId })
  })

/** To that session, wherever one is. */
export const goToWrappingUp = async (page: Page): Promise<void> => {
  await goTo(page, 'Plumline')
  await page.getByRole('tab', { name: /^Sessions/u }).click()
  await page.locator('.session-line').first().click()
  await page.getByRole('button', { name: 'Close the session' }).waitFor()
}

/** The app with that session open. */
export const openWrappingUp = async (): Promise<OpenVaultApp> => {
  const open = await openReadyVault(await wrappingUpVault())
  await goToWrappingUp(await open.page())
  return open
}
