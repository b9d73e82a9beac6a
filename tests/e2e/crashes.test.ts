import { describe, expect, it } from 'vitest'
import { unlock } from '#tools/demo/journey/door.ts'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { openFreshVault, openRunningSession, passphrase } from '#tests/support/openVault.ts'

describe('When a part of the app ends without being asked', () => {
  it('a vault process leads to one calm screen, and everything kept is there again', async () => {
    await using open = await openRunningSession()
    const { app } = open
    const page = await app.page()
    await page.locator('.ProseMirror').focus()
    await page.keyboard.type('Kept before the fall')
    await untilKept(page)

    const renderer = await app.rendererPid()
    process.kill(await app.vaultPid(), 'SIGKILL')
    await page.getByRole('heading', { name: 'The vault closed itself' }).waitFor()
    expect(await page.getByText('Kept before the fall').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'To the door' }).click()
    await app.untilRendererReplaced(renderer)

    const door = await app.page()
    await door.getByText(/The vault closed itself at/).waitFor()
    await unlock(door, passphrase)
    await door.getByRole('button', { name: /^Plumline/ }).click()
    await door.getByRole('button', { name: 'Open the session' }).first().click()
    await door.locator('.ProseMirror').getByText('Kept before the fall').waitFor()
  })

  it('a renderer is a lock', async () => {
    await using open = await openFreshVault()
    const { app } = open
    const before = { renderer: await app.rendererPid(), vault: await app.vaultPid() }
    process.kill(before.renderer, 'SIGKILL')
    await app.untilRendererReplaced(before.renderer)
    const door = await app.page()
    await door.getByText(/This window ended without being asked/).waitFor()
    expect(await app.vaultPid()).not.toBe(before.vault)
    await unlock(door, passphrase)
  })
})
