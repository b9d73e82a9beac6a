import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cpSync } from 'node:fs'
import type { PersonId } from '#shared/ids.ts'
import { refusalOf, startTestVault } from '#tests/support/vaultProcess.ts'
import { makeTestVault, passphrase, whileOpen, type MadeVault } from '#tests/support/vaultFolders.ts'

let made: MadeVault
beforeAll(async () => {
  made = await makeTestVault()
})
afterAll(() => made[Symbol.dispose]())

/** A vault with one kept aside beside it, and a folder that only has the name of one. */
const furnished = (keptOn = '2026-11-22') => {
  const folder = made.copy()
  const beside = (ending: string) => join(dirname(folder), `${basename(folder)} kept aside ${ending}`)
  const kept = beside(keptOn)
  cpSync(made.folder, kept, { recursive: true })
  mkdirSync(beside('2026-11-23'))
  return { folder, kept }
}

describe('a vault kept aside before a restore', () => {
  test('is known by its folder and day, and nothing else is', async () => {
    const { folder, kept } = furnished()
    await whileOpen(folder, passphrase, async (vault) => {
      expect(await vault.call('vault.keptAside', {})).toEqual([{ folder: kept, keptOn: '2026-11-22' }])
    })
  })

  test('is named before something is erased that it may hold, and not where it is older', async () => {
    const { folder, kept } = furnished()
    const older = furnished('2026-01-01')
    const forget = async (place: string) =>
      whileOpen(place, passphrase, async (vault) => {
        const person = await vault.call('people.add', { name: 'Cleo', relation: 'friend' })
        const personId: PersonId = person.id
        return vault.call('erase.preview', { act: 'forget', personId, steps: 'erase' })
      })
    expect((await forget(folder)).keptAside).toEqual([{ folder: kept, keptOn: '2026-11-22' }])
    expect((await forget(older.folder)).keptAside).toEqual([])
  })

  test('can be erased, folder and all, but for what somebody else has put there', async () => {
    const { folder, kept } = furnished()
    const second = `${kept} (2)`
    cpSync(made.folder, second, { recursive: true })
    writeFileSync(join(second, 'a letter.txt'), 'mine')
    await whileOpen(folder, passphrase, async (vault) => {
      await vault.call('vault.eraseKeptAside', {})
      expect(await vault.call('vault.keptAside', {})).toEqual([])
    })
    expect(existsSync(kept)).toBe(false)
    expect(existsSync(join(second, 'a letter.txt'))).toBe(true)
    expect(existsSync(join(second, 'vault.db'))).toBe(false)
  })

  test('half copied, by a restore that was killed, is taken away at the next opening', async () => {
    const { folder, kept } = furnished()
    const unfinished = `${kept} (2).partial`
    cpSync(made.folder, unfinished, { recursive: true })
    await whileOpen(folder, passphrase, () => undefined)
    expect([existsSync(unfinished), existsSync(kept)]).toEqual([false, true])
  })

  test('stays whole while it is open elsewhere', async () => {
    const { folder, kept } = furnished()
    await using other = startTestVault()
    await other.call('vault.open', { folder: other.token(kept), passphrase })
    await whileOpen(folder, passphrase, async (vault) => {
      expect(await refusalOf(vault.call('vault.eraseKeptAside', {}))).toMatchObject({ code: 'busy' })
    })
    expect(existsSync(join(kept, 'vault.json'))).toBe(true)
  })
})
