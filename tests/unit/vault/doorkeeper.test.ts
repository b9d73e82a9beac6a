import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { SubrosaError } from '#shared/errors.ts'
import { VaultId } from '#shared/ids.ts'
import type { Tries } from '#vault/storage/folderLock.ts'
import { createDoorkeeper, waitAfter, type TriesBook } from '#vault/vault/doorkeeper.ts'

const vaultId = VaultId.parse(randomUUID())
const wrong = (): Promise<never> => Promise.reject(new SubrosaError('wrong-passphrase'))
const right = (): Promise<string> => Promise.resolve('open')

const newBook = (): TriesBook => {
  let kept: Tries = { wrong: 0, lastWrongAtMs: 0 }
  return {
    tries: () => kept,
    setTries: (tries) => {
      kept = tries
    },
  }
}

/** A door with two clocks that the test turns: the wall's and the monotonic one. */
const newDoor = (book: TriesBook = newBook()) => {
  let clockMs = 0
  let nowMs = 1_700_000_000_000
  const keeper = createDoorkeeper(() => clockMs)
  return {
    pass: (ms: number) => {
      clockMs += ms
      nowMs += ms
    },
    turnWallClock: (ms: number) => {
      nowMs += ms
    },
    attempt: (open: () => Promise<string>, id = vaultId) =>
      keeper.attempt({ vaultId: id, book, nowMs }, open),
    forgive: () => keeper.forgive(vaultId, book),
  }
}

const failTimes = async (door: ReturnType<typeof newDoor>, times: number): Promise<void> => {
  for (let count = 0; count < times; count += 1) {
    await expect(door.attempt(wrong)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    door.pass(300_000)
  }
}

describe('wrong tries', () => {
  it('cost nothing twice, then two seconds, doubling up to five minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 10, 11, 1_000].map(waitAfter)).toEqual([
      0, 0, 0, 2_000, 4_000, 8_000, 256_000, 300_000, 300_000,
    ])
  })

  it('say how long the next one waits, and are not even looked at before', async () => {
    const door = newDoor()
    await failTimes(door, 2)
    await expect(door.attempt(wrong)).rejects.toMatchObject({
      code: 'wrong-passphrase',
      waitMs: 2_000,
      reason: undefined,
    })
    door.pass(500)
    await expect(door.attempt(right)).rejects.toMatchObject({ reason: 'slow-down', waitMs: 1_500 })
    door.pass(1_500)
    expect(await door.attempt(right)).toEqual({ value: 'open', wrongBefore: 3 })
  })

  it('are forgotten after a right one', async () => {
    const door = newDoor()
    await failTimes(door, 5)
    await door.attempt(right)
    await expect(door.attempt(wrong)).rejects.toMatchObject({ waitMs: 0 })
  })

  it('are forgotten when the words have opened the vault', async () => {
    const door = newDoor()
    await failTimes(door, 4)
    await expect(door.attempt(wrong)).rejects.toMatchObject({ waitMs: 8_000 })
    door.forgive()
    expect(await door.attempt(right)).toEqual({ value: 'open', wrongBefore: 0 })
  })

  it('still count in a process that starts anew', async () => {
    const book = newBook()
    await failTimes(newDoor(book), 3)
    await expect(newDoor(book).attempt(right)).rejects.toMatchObject({ reason: 'slow-down' })
  })

  it('still count in the process that saw them when the book is gone', async () => {
    const book = newBook()
    const door = newDoor(book)
    await failTimes(door, 3)
    await expect(door.attempt(wrong)).rejects.toMatchObject({ waitMs: 4_000 })
    book.setTries({ wrong: 0, lastWrongAtMs: 0 })
    await expect(door.attempt(right)).rejects.toMatchObject({ reason: 'slow-down', waitMs: 4_000 })
  })

  it('wait no less for a wall clock set forward in this process, and no longer for one set back', async () => {
    const door = newDoor()
    await failTimes(door, 3)
    await expect(door.attempt(wrong)).rejects.toMatchObject({ waitMs: 4_000 })
    door.turnWallClock(86_400_000)
    await expect(door.attempt(right)).rejects.toMatchObject({ reason: 'slow-down', waitMs: 4_000 })
    door.turnWallClock(-30 * 86_400_000)
    await expect(door.attempt(right)).rejects.toMatchObject({ reason: 'slow-down', waitMs: 4_000 })
  })

  it('of one vault do not count for another in the same process', async () => {
    const book = newBook()
    const door = newDoor(book)
    await failTimes(door, 6)
    book.setTries({ wrong: 0, lastWrongAtMs: 0 })
    expect(await door.attempt(right, VaultId.parse(randomUUID()))).toMatchObject({ value: 'open' })
  })

  it('are only those: a damaged header or a cancelled try is none', async () => {
    const door = newDoor()
    for (const code of ['corrupt', 'cancelled'] as const) {
      await expect(door.attempt(() => Promise.reject(new SubrosaError(code)))).rejects.toMatchObject({ code })
    }
    expect(await door.attempt(right)).toEqual({ value: 'open', wrongBefore: 0 })
  })
})
