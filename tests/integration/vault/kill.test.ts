import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PlainDate } from '#shared/dates.ts'
import { argon2Least } from '#vault/keys/argon2Bounds.ts'
import { readHeader, readHeaders, usableHeaders } from '#vault/keys/headerFile.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { readAllRows } from '#vault/storage/rows.ts'
import { tables } from '#vault/storage/tables.ts'
import { buildNext } from '#vault/vault/buildNext.ts'
import { closeRoom } from '#vault/vault/closeRoom.ts'
import { copyOf } from '#vault/vault/copyRows.ts'
import { inspect } from '#vault/vault/inspect.ts'
import { keyOf, openByKey } from '#tests/support/openByKey.ts'
import { startDying, untilItDies } from '#tests/support/startDying.ts'
import type { DyingTask } from '#tests/support/dyingVault.ts'
import { refusalOf, startTestVault } from '#tests/support/vaultProcess.ts'
import {
  bytesOf,
  closedFiles,
  makeTestVault,
  passphrase,
  type MadeVault,
} from '#tests/support/vaultFolders.ts'

const next = asPassphrase('marble-otter-nineteen-fog')
const work = { signal: new AbortController().signal, progress: () => undefined }

let made: MadeVault
let oldKey: Uint8Array
let newKey: Uint8Array
let rows: unknown
/** A folder in which everything of a re-key has been done but the switch. */
let beforeSwitch: string

const elsewhere = (): string => join(dirname(made.folder), randomUUID())
const copyFrom = (folder: string): string => {
  const copy = elsewhere()
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** Every row but the settings, which a change of key touches; and the folder must be tidy afterwards. */
const rowsOf = async (folder: string, key: Uint8Array): Promise<unknown> => {
  const room = await openByKey(folder, key)
  const kept = tables.filter(({ name }) => name !== 'vault' && name !== 'audit_event')
  const found = kept.map((table) => [...readAllRows(room.database.read, table)])
  closeRoom(room)
  expect(readdirSync(folder).toSorted()).toEqual(closedFiles)
  const files = bytesOf(folder)
  expect(files['vault.json.bak']).toBe(files['vault.json'])
  return found
}

const requireHeaders = (folder: string) => {
  const headers = readHeaders(folder)
  if (headers === null) throw new Error('There is no header')
  return headers
}

/** Which of the two keys the vault is under. */
const whoOpens = async (folder: string): Promise<'old' | 'new'> => {
  const isOld = usableHeaders(requireHeaders(folder))[0].header.checksum === readHeader(made.folder).checksum
  expect(await rowsOf(folder, isOld ? oldKey : newKey)).toEqual(rows)
  return isOld ? 'old' : 'new'
}

/** Does the work once to its end, then once for each of its steps, dying before that step. */
const dieBeforeEachStep = async <T>(
  prepare: () => DyingTask,
  judge: (task: DyingTask) => T | Promise<T>,
): Promise<T[]> => {
  const { steps, code } = await untilItDies(prepare())
  expect({ code, hasSteps: steps > 3 }).toEqual({ code: 0, hasSteps: true })
  const judgements: T[] = []
  for (let dieAtStep = 1; dieAtStep <= steps; dieAtStep += 1) {
    const task = { ...prepare(), dieAtStep }
    expect((await untilItDies(task)).signal).toBe('SIGKILL')
    judgements.push(await judge(task))
  }
  return judgements
}

beforeAll(async () => {
  made = await makeTestVault()
  oldKey = await keyOf(made.folder, passphrase)
  rows = await rowsOf(made.folder, oldKey)
  beforeSwitch = made.copy()
  const room = await openByKey(beforeSwitch, oldKey)
  const { dataKey } = await buildNext(
    {
      folder: beforeSwitch,
      vaultId: room.vaultId,
      name: null,
      passphrase: next,
      argon2id: argon2Least,
      wordsNumber: 2,
      today: PlainDate.parse('2026-11-21'),
      fill: copyOf(room, work),
    },
    work,
  )
  newKey = dataKey
  closeRoom(room)
})
afterAll(() => made[Symbol.dispose]())

describe('a vault whose program is killed', () => {
  it('before any step of the switch to a new key is under the old one or the new one, with every row', async () => {
    const opened = await dieBeforeEachStep(
      () => ({ act: 'switch', folder: copyFrom(beforeSwitch) }),
      ({ folder }) => whoOpens(folder),
    )
    // From one moment on the new one, and never the other way round.
    expect(opened).toEqual(opened.toSorted().toReversed())
    expect(new Set(opened)).toEqual(new Set(['old', 'new']))
  })

  it.each(['copying', 'proving'])('while a re-key is %s is as it was', async (dieInPhase) => {
    const folder = made.copy()
    const task = { folder, passphrase, next, act: 'rekey', dieInPhase } as const
    expect((await untilItDies(task)).signal).toBe('SIGKILL')
    expect(await whoOpens(folder)).toBe('old')
  })

  it.each(['copying', 'proving'])('while a deep clean is %s is as it was', async (dieInPhase) => {
    const folder = made.copy()
    expect((await untilItDies({ folder, passphrase, act: 'deepClean', dieInPhase })).signal).toBe('SIGKILL')
    expect(await whoOpens(folder)).toBe('old')
  })

  it('before any step of replacing its header has the old one or the new one', async () => {
    const old = readHeader(made.folder)
    // Any other authentic header will do; this one is of the re-keyed vault.
    const switched = copyFrom(beforeSwitch)
    await untilItDies({ act: 'switch', folder: switched })
    const header = readHeader(switched)
    const inForce = await dieBeforeEachStep(
      () => ({ act: 'replace', folder: made.copy(), header }),
      ({ folder }) => usableHeaders(requireHeaders(folder))[0].header,
    )
    const firstNew = inForce.findIndex(({ checksum }) => checksum === header.checksum)
    expect(firstNew).toBeGreaterThan(0)
    expect(inForce.map(({ checksum }) => checksum)).toEqual(
      inForce.map((_, at) => (at < firstNew ? old : header).checksum),
    )
  })

  it('before any step of a move lies whole in one of the two places', async () => {
    const key = Buffer.from(oldKey).toString('hex')
    const places = await dieBeforeEachStep(
      () => ({ act: 'move', folder: made.copy(), to: elsewhere(), key }),
      async (task) => {
        const to = 'to' in task ? task.to : ''
        const isMoved = inspect(task.folder).state !== 'vault' || readHeaders(task.folder) === null
        expect(await rowsOf(isMoved ? to : task.folder, oldKey)).toEqual(rows)
        return isMoved ? 'moved' : 'stayed'
      },
    )
    expect(new Set(places)).toEqual(new Set(['moved', 'stayed']))
  })

  it('before any step of its making leaves a vault that opens, or a folder to make one in', async () => {
    const nothingInForce = (): string => {
      const folder = elsewhere()
      mkdirSync(folder)
      for (const name of ['vault.lock', 'vault.next.db', 'vault.next.json']) {
        cpSync(join(beforeSwitch, name), join(folder, name))
      }
      return folder
    }
    const left = await dieBeforeEachStep(
      () => ({ act: 'switch', folder: nothingInForce() }),
      async ({ folder }) => {
        const { state } = inspect(folder)
        return { state, rows: state === 'vault' ? await rowsOf(folder, newKey) : null }
      },
    )
    expect(new Set(left.map(({ state }) => state))).toEqual(new Set(['empty', 'vault']))
    expect(left.filter(({ state }) => state === 'vault').map((found) => found.rows)).toContainEqual(rows)
    expect([null, rows]).toEqual(expect.arrayContaining(left.map((found) => found.rows)))
  })

  it('lets go of its folder at once', async () => {
    const folder = made.copy()
    const holder = startDying({ folder, passphrase, act: 'hold' })
    await once(holder.stdout ?? holder, 'data')
    await using vault = startTestVault()
    const open = { folder: vault.token(folder), passphrase }
    expect(await refusalOf(vault.call('vault.open', open))).toMatchObject({
      code: 'busy',
      reason: 'open-elsewhere',
    })
    holder.kill('SIGKILL')
    await once(holder, 'close')
    expect((await vault.call('vault.open', open)).folder).toBe(folder)
  })
})
