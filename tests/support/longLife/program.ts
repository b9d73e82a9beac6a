/**
 * A vault process whose day is over in a minute: somebody types, promises and looks things up, backups are made, the vault is
 * locked and opened again, hour after hour by its own clock. Prints what it had after each. Started with --expose-gc.
 */
import { openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { PlainDateTime } from '#shared/dates.ts'
import { asDataKey } from '#vault/keys/dataKey.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import { openDatabase } from '#vault/storage/database.ts'
import { createDice } from '../dice.ts'
import { startWriting, openWith } from '../troubledDisk/writing.ts'
import { keyOf } from '../openByKey.ts'
import { startTestVault, type TestVault } from '../vaultProcess.ts'
import { liveAnEvening } from './evening.ts'
import type { Hour, LifeTask } from './task.ts'

const hoursOpen = 8
const hoursBetweenBackups = 4
const hoursBetweenSessions = 4
const held: unknown[] = []

const measure = async ({ folder }: LifeTask): Promise<Hour> => {
  await collected()
  const { heapUsed, external } = process.memoryUsage()
  return {
    heapBytes: heapUsed + external,
    handles: readdirSync('/proc/self/fd').length,
    logBytes: statSync(join(folder, 'vault.db-wal'), { throwIfNoEntry: false })?.size ?? 0,
  }
}

const open = async ({ folder, passphrase }: LifeTask, now: number): Promise<TestVault> => {
  const vault = startTestVault({ now: new Date(now).toISOString() })
  await openWith(vault, folder, passphrase)
  return vault
}

const run = async (task: LifeTask): Promise<Hour[]> => {
  const dice = createDice(task.seed)
  const hours: Hour[] = []
  let now = Date.parse('2026-11-21T00:00:00.000Z')
  let vault = await open(task, now)
  // Whoever reads and never ends keeps the log from being brought into the file.
  const reader = task.leaks.includes('the log') ? await startReader(task) : null
  for (let hour = 0; hour < task.hours; hour += 1) {
    const writer = await startWriting(vault)
    for (let write = 0; write < task.writesAnHour; write += 1) {
      const { facts, run: save } = await writer.next(dice)
      await save()
      vault.pass(3_600 / task.writesAnHour)
      if (task.leaks.includes('memory')) held.push(facts, Buffer.alloc(400_000))
      if (write % 10 === 0) await vault.call('today.get', {})
    }
    if (task.leaks.includes('file handles')) openSync(join(task.folder, 'vault.json'), 'r')
    now += 3_600_000
    if (hour % hoursBetweenBackups === 3) await backUp(vault, task)
    if (hour % hoursBetweenSessions === 1) await liveAnEvening(vault, eveningAt(now))
    if (hour % hoursOpen === hoursOpen - 1 && reader === null) {
      await vault.close()
      vault = await open(task, now)
    }
    hours.push(await measure(task))
  }
  reader?.()
  await vault.close()
  return hours
}

const eveningAt = (now: number): PlainDateTime =>
  PlainDateTime.parse(new Date(now).toISOString().slice(0, 16))

const startReader = async ({ folder, passphrase }: LifeTask): Promise<() => void> => {
  const salt = Uint8Array.from(Buffer.from(readHeader(folder).databaseSalt, 'base64'))
  const key = asDataKey(await keyOf(folder, passphrase))
  const database = openDatabase({ path: join(folder, 'vault.db'), key, salt, mode: 'read-only' })
  const rows = database.read.iterate('SELECT id FROM note UNION ALL SELECT id FROM next_step')
  rows.next()
  return () => {
    rows.return?.()
    database.close()
  }
}

const backUp = async (vault: TestVault, { out }: LifeTask): Promise<void> => {
  const path = join(out, 'day.subrosa-backup')
  await vault.call('backup.create', { to: vault.token(path), protection: { kind: 'words' } })
  rmSync(path)
}

/** What ended threads had is given back a moment after they ended, and what they were held by in another turn than that. */
const collected = async (): Promise<void> => {
  for (let turn = 0; turn < 6; turn += 1) {
    globalThis.gc?.()
    await setTimeout(25)
  }
}

const [given] = process.argv.slice(2)
// Given by the bed only.
if (given !== undefined) process.stdout.write(JSON.stringify(await run(JSON.parse(given) as LifeTask)))
process.exit(0)
