import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { atTerminal } from '#tests/support/atTerminal.ts'
import { startTestVault, type TestVault } from '#tests/support/vaultProcess.ts'
import {
  folderIn,
  makeHome,
  startFilledVault,
  startNewVault,
  vaultPassphrase,
  type Home,
} from '#tests/support/backups.ts'
import { sessionsOf } from '#tests/support/listed.ts'

const backupsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.subrosa-backup'))
    .toSorted()

const wordsFilesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('recovery-words'))
    .toSorted()

const nameOf = (day: string, copy = 1): string =>
  `Subrosa backup ${day}${copy === 1 ? '' : ` (${copy})`}.subrosa-backup`

/** Opens the vault on a day, as a person would, and waits for what that sets off. */
const openOn = async (
  home: Home,
  day: string,
  then?: (vault: TestVault) => Promise<unknown>,
): Promise<void> => {
  await using vault = startTestVault({ now: `${day}T08:00:00.000Z` })
  await vault.call('vault.open', { folder: vault.token(home.in('vault')), passphrase: vaultPassphrase })
  await jobsDone(vault)
  await then?.(vault)
}

/** Jobs run one after another, so the answer to this one comes when the backup in the background is done. */
const jobsDone = async (vault: TestVault): Promise<void> => {
  const { keepMonthly } = await vault.call('backup.status', {})
  await vault.call('backup.setAutomatic', { keepMonthly })
}

const setUp = async (home: Home, keepMonthly = false) => {
  const folder = folderIn(home, 'backups')
  const { vault, words } = await startFilledVault(home)
  const status = await vault.call('backup.setAutomatic', { folder: vault.token(folder), keepMonthly })
  return { folder, vault, words, status }
}

describe('automatic backups', () => {
  it('begin at once when a folder is chosen, open by the words, and have the words file beside them', async () => {
    using home = makeHome()
    const { folder, vault, words, status } = await setUp(home)
    await using _closing = vault
    expect(status).toMatchObject({
      automaticFolder: folder,
      automaticFolderCopied: null,
      lastTrouble: 'none',
      lastProvenOn: '2026-11-21',
      known: [{ automatic: true, opensWith: 'words', state: 'verified', madeOn: '2026-11-21' }],
    })
    expect(readdirSync(folder).toSorted()).toEqual([nameOf('2026-11-21'), 'recovery-words-1.age'])
    const checked = await vault.call('backup.check', {
      file: vault.token(`${folder}/${nameOf('2026-11-21')}`),
      secret: { kind: 'words', words },
    })
    expect(checked).toMatchObject({ known: true, rows: { note: 3 } })
    expect(events(vault)).toContain('backup.changed')
  })

  it('have beside them what opens them by the passphrase alone: age reads the words out of it', async () => {
    using home = makeHome()
    const { folder, vault, words } = await setUp(home)
    await vault.close()
    const { exitCode } = await atTerminal(
      `age -d '${folder}/recovery-words-1.age' > '${home.in('words.txt')}'`,
      [vaultPassphrase],
    )
    expect(exitCode).toBe(0)
    expect(readFileSync(home.in('words.txt'), 'utf8').trim()).toBe(words.replaceAll(' ', '-'))
  })

  it('are made at the first opening of a day, and not again that day', async () => {
    using home = makeHome()
    const { folder, vault } = await setUp(home)
    await vault.close()
    await openOn(home, '2026-11-21')
    expect(backupsIn(folder)).toEqual([nameOf('2026-11-21')])
    await openOn(home, '2026-11-22')
    await openOn(home, '2026-11-22')
    expect(backupsIn(folder)).toEqual([nameOf('2026-11-21'), nameOf('2026-11-22')])
  })

  it('stay for 7 days and 4 weeks', async () => {
    using home = makeHome()
    const { folder, vault } = await setUp(home)
    await using _closing = vault
    // Every other day from 21 November to 23 December 2026.
    for (let day = 2; day <= 32; day += 2) {
      vault.setNow(new Date(Date.UTC(2026, 10, 21 + day, 9)).toISOString())
      await vault.call('backup.runAutomatic', {})
    }
    // The last seven, and the last of the weeks from 30 November, 7, 14 and 21 December.
    const days = ['05', '11', '13', '15', '17', '19', '21', '23']
    expect(backupsIn(folder)).toEqual(days.map((day) => nameOf(`2026-12-${day}`)))
    const { known } = await vault.call('backup.status', {})
    expect(known.filter(({ state }) => state === 'verified').length).toBe(days.length)
  })

  it('are made after a session is closed, and the earlier one of that day goes', async () => {
    using home = makeHome()
    const { folder, vault } = await setUp(home)
    await using _closing = vault
    const [circle] = await vault.call('circles.list', {})
    if (circle === undefined) throw new Error('no circle')
    const [session] = await sessionsOf(vault, circle.id)
    if (session === undefined) throw new Error('no session')
    await vault.call('sessions.close', { sessionId: session.id })
    await jobsDone(vault)
    expect(backupsIn(folder)).toEqual([nameOf('2026-11-21', 2)])
    const { known } = await vault.call('backup.status', {})
    expect(known.map(({ state }) => state).toSorted()).toEqual(['destroyed', 'verified'])
  })

  it('can be made at any moment, and switched off', async () => {
    using home = makeHome()
    const { folder, vault } = await setUp(home)
    await using _closing = vault
    await vault.call('backup.runAutomatic', {})
    expect(backupsIn(folder)).toEqual([nameOf('2026-11-21', 2)])
    const off = await vault.call('backup.setAutomatic', { folder: null, keepMonthly: false })
    expect(off.automaticFolder).toBeNull()
    await vault.call('backup.runAutomatic', {})
    expect(backupsIn(folder)).toEqual([nameOf('2026-11-21', 2)])
  })

  it('never delete a file that is not the one they wrote', async () => {
    using home = makeHome()
    const { folder, vault } = await setUp(home)
    await using _closing = vault
    writeFileSync(`${folder}/${nameOf('2026-11-21')}`, 'something the person put there')
    writeFileSync(`${folder}/holiday.jpg`, 'x')
    await vault.call('backup.runAutomatic', {})
    expect(backupsIn(folder)).toEqual([nameOf('2026-11-21', 2), nameOf('2026-11-21')].toSorted())
    expect(existsSync(`${folder}/holiday.jpg`)).toBe(true)
  })

  it('keep the words file of an earlier set as long as a backup made under it lies there', async () => {
    using home = makeHome()
    const { folder, vault } = await setUp(home)
    await vault.close()
    await openOn(home, '2026-11-22', async (later) => {
      await later.call('vault.newWords', { passphrase: vaultPassphrase })
      await later.call('backup.runAutomatic', {})
    })
    expect(wordsFilesIn(folder)).toEqual(['recovery-words-1.age', 'recovery-words-2.age'])
    expect(backupsIn(folder)).toContain(nameOf('2026-11-21'))
    // Seven more weeks push out the one made under the first set.
    await openOn(home, '2026-11-30', async (later) => {
      for (const day of ['12-07', '12-14', '12-21', '12-28']) {
        later.setNow(`2026-${day}T09:00:00.000Z`)
        await later.call('backup.runAutomatic', {})
      }
      later.setNow('2027-01-04T09:00:00.000Z')
      await later.call('backup.runAutomatic', {})
    })
    expect(backupsIn(folder)).not.toContain(nameOf('2026-11-21'))
    expect(wordsFilesIn(folder)).toEqual(['recovery-words-2.age'])
  })

  it('keep no words file that opens by a passphrase of before', async () => {
    using home = makeHome()
    const { folder, vault } = await setUp(home)
    await using _closing = vault
    const before = wordsOf(folder)
    const change = { current: vaultPassphrase, next: 'marble-otter-nineteen-fog', oldMayBeKnown: false }
    await vault.call('vault.changePassphrase', change)
    expect(wordsFilesIn(folder)).toEqual(['recovery-words-1.age'])
    expect(wordsOf(folder)).not.toEqual(before)
    await vault.call('backup.runAutomatic', {})
    expect(wordsFilesIn(folder)).toEqual(['recovery-words-1.age'])
  })

  it('say so when the words file cannot be put behind the new passphrase, and the passphrase is changed all the same', async () => {
    using home = makeHome()
    const { folder, vault } = await setUp(home)
    await using _closing = vault
    renameSync(folder, home.in('moved away'))
    const change = { current: vaultPassphrase, next: 'marble-otter-nineteen-fog', oldMayBeKnown: false }
    await vault.call('vault.changePassphrase', change)
    expect(await vault.call('backup.status', {})).toMatchObject({ lastTrouble: 'folder-gone' })
  })

  it("leave another vault's words file and backups in the same folder alone", async () => {
    using home = makeHome()
    const { folder, vault } = await setUp(home)
    await vault.close()
    const { vault: other } = await startNewVault(home.in('other vault'))
    await using _closing = other
    await other.call('backup.setAutomatic', { folder: other.token(folder), keepMonthly: false })
    await other.call('backup.runAutomatic', {})
    expect(wordsFilesIn(folder)).toEqual(['recovery-words-1 (2).age', 'recovery-words-1.age'])
    expect(backupsIn(folder)).toEqual([nameOf('2026-11-21', 3), nameOf('2026-11-21')].toSorted())
  })

  it('notice a folder that another program copies elsewhere', async () => {
    using home = makeHome()
    const { vault } = await startFilledVault(home)
    await using _closing = vault
    const status = await vault.call('backup.setAutomatic', {
      folder: vault.token(folderIn(home, 'Dropbox')),
      keepMonthly: true,
    })
    expect(status).toMatchObject({ automaticFolderCopied: { service: 'Dropbox' }, keepMonthly: true })
  })
})

describe('an automatic backup that cannot be made', () => {
  it('says that the folder is gone, throws nothing, and is well again when it is back', async () => {
    using home = makeHome()
    const { folder, vault } = await setUp(home)
    await using _closing = vault
    renameSync(folder, home.in('moved away'))
    expect(await vault.call('backup.runAutomatic', {})).toMatchObject({ lastTrouble: 'folder-gone' })
    expect(existsSync(folder)).toBe(false)
    renameSync(home.in('moved away'), folder)
    expect(await vault.call('backup.runAutomatic', {})).toMatchObject({ lastTrouble: 'none' })
  })

  it('says so when a file stands where the folder was', async () => {
    using home = makeHome()
    const { folder, vault } = await setUp(home)
    await using _closing = vault
    renameSync(folder, home.in('moved away'))
    writeFileSync(folder, 'a file')
    expect(await vault.call('backup.runAutomatic', {})).toMatchObject({ lastTrouble: 'folder-gone' })
  })
})

const events = (vault: TestVault): string[] => vault.events.map(({ name }) => name)

const wordsOf = (folder: string): string => readFileSync(`${folder}/recovery-words-1.age`, 'utf8')
