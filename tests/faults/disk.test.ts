import { cpSync, existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlainError } from '#shared/errors.ts'
import { makeHome, type Home } from '#tests/support/backups.ts'
import { howMany, say, seed } from '#tests/support/effort.ts'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { createDice, type Dice } from '#tests/support/dice.ts'
import { lookInto, type Facts } from '#tests/support/killing/known.ts'
import { layOutVault } from '#tests/support/killing/layOut.ts'
import { startTrouble } from '#tests/support/troubledDisk/failing.ts'
import { openRunningSession, passphrase as appPassphrase, vaultFolderIn } from '#tests/support/openVault.ts'
import { processesIn } from '#tests/support/processesIn.ts'
import { onDiskOfItsOwn } from '#tests/support/troubledDisk/onDiskOfItsOwn.ts'
import {
  differencesOf,
  openWith,
  startWriting,
  tryTo,
  withWrite,
  type Write,
} from '#tests/support/troubledDisk/writing.ts'
import { closedFiles } from '#tests/support/vaultFolders.ts'
import { refusalOf, startTestVault, type TestVault } from '#tests/support/vaultProcess.ts'

let home: Home
let source: string
let passphrase: string
let before: Facts
beforeAll(async () => {
  home = makeHome()
  mkdirSync(home.in('out'))
  const { known } = await layOutVault(home.path)
  passphrase = known.passphrase
  before = known.facts
  source = join(home.path, 'vault')
})
afterAll(() => home[Symbol.dispose]())

describe('a disk that fills up while somebody types', () => {
  it('refuses calmly wherever it is full, takes the same words once there is room, and loses nothing', async (context) => {
    const from = seed()
    const rounds = howMany({ selection: 6, usual: 150, full: 1_000 })
    const found = await onDiskOfItsOwn({ kind: 'fill', source, passphrase, seed: from, rounds })
    expect({ from, wrong: found.wrong }).toEqual({ from, wrong: [] })
    expect(found.refused).toBeGreaterThan(rounds / 2)
    say(
      context,
      `${rounds} rounds, full in ${found.refused}; ${found.acknowledged} acknowledged writes, all there; seed ${from}`,
    )
  })

  it('is seen to lose when what was refused is taken for acknowledged', async () => {
    const task = { kind: 'fill', source, passphrase, seed: 1, rounds: 3, takesNoForYes: true } as const
    expect((await onDiskOfItsOwn(task)).wrong).toContainEqual(expect.stringMatching(/nothing, not|, not /u))
  })
})

describe('a disk that is taken out of its place while a vault on it is open', () => {
  it('keeps every word that was acknowledged, and says of what needs the place that it is gone', async (context) => {
    const from = seed()
    const rounds = howMany({ selection: 1, usual: 20, full: 100 })
    const found = await onDiskOfItsOwn({ kind: 'go-away', source, passphrase, seed: from, rounds })
    expect({ from, wrong: found.wrong }).toEqual({ from, wrong: [] })
    say(context, `${rounds} rounds; ${found.acknowledged} acknowledged writes, all there; seed ${from}`)
  })
})

type Typing = {
  readonly vault: TestVault
  readonly folder: string
  /** Somebody types so much, and each write is acknowledged. */
  readonly type: (count: number) => Promise<void>
  /** What somebody types next; sent each time it is called. */
  readonly prepare: () => Promise<() => Promise<PlainError | null>>
  /** All that was acknowledged. */
  readonly facts: () => Facts
  /** The same, and what was refused last. */
  readonly factsAndRefused: () => Facts
}

/** A fresh copy of the vault, open, in which somebody has begun to type. */
const startTyping = async (dice: Dice): Promise<Typing> => {
  const folder = home.in('copy')
  rmSync(folder, { recursive: true, force: true })
  cpSync(source, folder, { recursive: true })
  const vault = startTestVault()
  await openWith(vault, folder, passphrase)
  const writer = await startWriting(vault)
  let facts = before
  let refused = before
  const send = async (write: Write): Promise<PlainError | null> => {
    const error = await tryTo(write)
    refused = withWrite(facts, write)
    if (error === null) facts = refused
    return error
  }
  return {
    vault,
    folder,
    type: async (count) => {
      for (let writes = 0; writes < count; writes += 1) expect(await send(await writer.next(dice))).toBe(null)
    },
    prepare: async () => {
      const write = await writer.next(dice)
      return () => send(write)
    },
    facts: () => facts,
    factsAndRefused: () => refused,
  }
}

/** It opens, is whole, and holds what one of these says. */
const expectWhole = async (folder: string, ...possible: readonly Facts[]): Promise<void> => {
  const found = (await lookInto(folder, passphrase)) ?? {}
  expect(possible.map((facts) => differencesOf(found, facts))).toContainEqual([])
}

describe('a disk that takes nothing for a while', () => {
  const troubles = [
    ['full', 'no-space'],
    ['read-only', 'disk-away'],
    ['pulled out', 'disk-away'],
    ['not flushing', 'disk-away'],
  ] as const

  it.each(troubles)(
    'because it is %s: what is typed is refused calmly, is kept when that is over, and is there after a lock meanwhile',
    async (trouble, reason) => {
      const dice = createDice(seed())
      for (let round = 0; round < howMany({ selection: 1, usual: 10, full: 50 }); round += 1) {
        const typing = await startTyping(dice)
        await typing.type(dice.below(12))
        const first = await typing.prepare()
        {
          await using _trouble = await startTrouble(process.pid, trouble)
          expect(await first()).toMatchObject({ reason })
        }
        expect(await first()).toBe(null)
        await typing.type(dice.below(12))
        const last = await typing.prepare()
        {
          await using _trouble = await startTrouble(process.pid, trouble)
          expect(await last()).toMatchObject({ reason })
          await typing.vault.close()
        }
        // What could not be flushed may lie in the log all the same, whole.
        await expectWhole(typing.folder, typing.facts(), typing.factsAndRefused())
      }
    },
  )
})

describe('a vault whose files may not be opened any more', () => {
  it('goes on taking every word while it is open, and opens again as soon as it may', async () => {
    const typing = await startTyping(createDice(seed()))
    const { folder, vault } = typing
    const files = [folder, ...['vault.db', 'vault.json', 'vault.lock'].map((name) => join(folder, name))]
    const to = vault.token(home.in('forbidden.subrosa-backup'))
    const backUp = () => vault.call('backup.create', { to, protection: { kind: 'words' } })
    const forbidden = { code: 'read-only', reason: 'no-permission' }
    {
      await using _trouble = await startTrouble(process.pid, 'forbidden', files)
      await typing.type(8)
      expect(await refusalOf(backUp())).toMatchObject(forbidden)
    }
    await backUp()
    await vault.close()
    await using next = startTestVault()
    {
      await using _trouble = await startTrouble(process.pid, 'forbidden', files)
      expect(await refusalOf(openWith(next, folder, passphrase))).toMatchObject(forbidden)
    }
    await openWith(next, folder, passphrase)
    await next.close()
    await expectWhole(folder, typing.facts())
  })
})

describe('a folder that is renamed while the vault in it is open', () => {
  it('goes on taking every word, says of what needs the place that it is gone, and is whole where it is now', async () => {
    const typing = await startTyping(createDice(seed()))
    await typing.type(5)
    const moved = home.in('moved')
    rmSync(moved, { recursive: true, force: true })
    renameSync(typing.folder, moved)
    await typing.type(10)
    const { vault } = typing
    const to = vault.token(home.in('away.subrosa-backup'))
    const backup = vault.call('backup.create', { to, protection: { kind: 'words' } })
    expect(await refusalOf(backup)).toMatchObject({ reason: 'folder-gone' })
    const change = { current: passphrase, next: 'marble-otter-nineteen-fog', oldMayBeKnown: false }
    expect(await refusalOf(vault.call('vault.changePassphrase', change))).toMatchObject({
      reason: 'folder-gone',
    })
    await typing.type(5)
    expect(await vault.close()).toBe(true)
    expect(existsSync(typing.folder)).toBe(false)
    await expectWhole(moved, typing.facts())
    expect(readdirSync(moved).toSorted()).toEqual(closedFiles)
  })
})

/** The process that has the database of a vault open. */
const vaultProcessOf = (open: { readonly home: string }): number => {
  const path = join(vaultFolderIn(open.home), 'vault.db')
  const found = processesIn(open.home).find((pid) =>
    readdirSync(`/proc/${pid}/fd`).some((fd) => linkOf(`/proc/${pid}/fd/${fd}`) === path),
  )
  if (found === undefined) throw new Error('No process has the vault open')
  return found
}

const linkOf = (path: string): string => {
  try {
    return readlinkSync(path)
  } catch {
    // Closed since it was listed.
    return ''
  }
}

describe('the window over a disk that takes nothing for a while', () => {
  it('says so beside the note, keeps what was written, and keeps it for good when asked again', async () => {
    await using open = await openRunningSession()
    const page = await open.app.page()
    const trouble = page
      .getByRole('alert')
      .filter({ hasText: 'What you wrote is still here and is tried again.' })
    for (const [kind, sentence] of [
      ['full', 'The disk is full.'],
      ['pulled out', 'The disk this lies on does not answer.'],
    ] as const) {
      await page.locator('.ProseMirror').focus()
      {
        await using _trouble = await startTrouble(vaultProcessOf(open), kind)
        await page.keyboard.type(`written while ${kind} `)
        await expect.poll(() => trouble.textContent()).toContain(sentence)
      }
      await trouble.getByRole('button').click()
      await untilKept(page)
      // One writes on without looking for the place.
      expect(await page.locator('.ProseMirror:focus').count()).toBe(1)
    }
    await open.app[Symbol.asyncDispose]()
    const texts = Object.values((await lookInto(vaultFolderIn(open.home), appPassphrase)) ?? {}).join(' ')
    expect(texts).toContain('written while full written while pulled out')
  })
})
