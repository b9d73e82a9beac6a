/**
 * Run in a process of its own by `openFresh.ts`: opens a vault once, as the vault process at the door would, asks what
 * Today and the sidebar ask first, and tells its parent how long each took and how much memory it holds afterwards.
 */
import { setTimeout } from 'node:timers/promises'
import { createDoorkeeper } from '#vault/vault/doorkeeper.ts'
import { openVault } from '#vault/vault/openVault.ts'
import { prepareForUnlock } from '#vault/prepareForUnlock.ts'
import { closeRoom } from '#vault/vault/closeRoom.ts'
import { getToday } from '#vault/today/getToday.ts'
import { listCircles } from '#vault/circles/listCircles.ts'
import { now, passphrase } from '../filledVault.ts'
import type { OpenedFresh } from './openFresh.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('the folder of a vault is missing')
const { signal } = new AbortController()
prepareForUnlock()
// Somebody types the passphrase meanwhile; the worker loads its code.
await setTimeout(500)
const doorkeeper = createDoorkeeper(() => performance.now())
const opening = { folder, now, argon2TargetMs: 0, doorkeeper, signal, progress: () => undefined }

const cpuBefore = process.threadCpuUsage()
const startedMs = performance.now()
const { room, derivationMs } = await openVault(opening, passphrase)
const openedMs = performance.now()
const cpu = process.threadCpuUsage(cpuBefore)
const { read } = room.database
getToday(read, {}, { now })
listCircles(read, {}, { now })
const shownMs = performance.now()

globalThis.gc?.()
const told: OpenedFresh = {
  openMs: openedMs - startedMs,
  derivationMs,
  threadCpuMs: (cpu.user + cpu.system) / 1_000,
  todayMs: shownMs - openedMs,
  residentBytes: process.memoryUsage().rss,
}
closeRoom(room)
process.send?.(told, () => process.exit(0))
