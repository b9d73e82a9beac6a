import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tryOnDisk } from '#tests/support/tryOnDisk.ts'
import { makeTestVault, type MadeVault } from '#tests/support/vaultFolders.ts'

let made: MadeVault
beforeAll(async () => {
  made = await makeTestVault()
})
afterAll(() => made[Symbol.dispose]())

const sizeKiB = 4_096
const readOnly = { code: 'read-only', reason: 'no-permission' }
const full = { code: 'disk-full', reason: 'no-space' }

describe('on a read-only disk', () => {
  it('a vault is not opened, and not changed', async () => {
    const outcome = await tryOnDisk({ source: made.folder, sizeKiB, readOnly: true, act: 'open' })
    expect(outcome.error).toMatchObject(readOnly)
    expect(outcome.after).toEqual(outcome.before)
    expect(outcome.opensAfterwards).toBe(true)
  })

  it.each(['create', 'move-there'] as const)('no vault is made (%s)', async (act) => {
    const outcome = await tryOnDisk({ source: made.copy(), sizeKiB, readOnly: true, act })
    expect(outcome.error).toMatchObject(readOnly)
    expect(outcome).toMatchObject({ leavesPlace: false, opensAfterwards: true })
  })
})

describe('on a full disk', () => {
  it('a vault is not opened, and not changed', async () => {
    const outcome = await tryOnDisk({ source: made.folder, sizeKiB, freeKiB: 0, act: 'open' })
    expect(outcome.error).toMatchObject(full)
    expect(outcome.after).toEqual(outcome.before)
    expect(outcome.opensAfterwards).toBe(true)
  })

  it.each([0, 60])('with %i KiB left no vault is made, and nothing of it stays', async (freeKiB) => {
    const outcome = await tryOnDisk({ source: made.folder, sizeKiB, freeKiB, act: 'create' })
    expect(outcome.error).toMatchObject(full)
    expect(outcome.leavesPlace).toBe(false)
  })

  it.each([60])('with %i KiB left no vault is moved there, and it stays where it was', async (freeKiB) => {
    const outcome = await tryOnDisk({ source: made.copy(), sizeKiB, freeKiB, act: 'move-there' })
    expect(outcome.error).toMatchObject(full)
    expect(outcome).toMatchObject({ leavesPlace: false, opensAfterwards: true })
  })

  it.each([160])('with %i KiB left a re-key leaves the vault under its old passphrase', async (freeKiB) => {
    const outcome = await tryOnDisk({ source: made.folder, sizeKiB, freeKiB, act: 'rekey' })
    expect(outcome.error).toMatchObject(full)
    expect({ ...outcome.after, 'vault.db': '' }).toEqual({ ...outcome.before, 'vault.db': '' })
    expect(outcome.opensAfterwards).toBe(true)
  })
})
