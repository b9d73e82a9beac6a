/**
 * A program of its own that does one thing to a vault and dies by SIGKILL on the way, before the step it was told.
 * Steps are what the vault does to files with `node:fs`; they are counted by putting the counting in front of the
 * functions themselves, so nothing of the vault's code knows of it.
 */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { readNextHeader, replaceHeader } from '#vault/keys/headerFile.ts'
import type { Header } from '#vault/keys/headerFormat.ts'
import { PathToken, type PersonId, type SessionId } from '#shared/ids.ts'
import { makeHandOver } from '#vault/packets/handOver.ts'
import { letGoOfPacket } from '#vault/packets/letGo.ts'
import { createWaiting } from '#vault/packets/waiting.ts'
import { createAliasView } from '#vault/aliasView.ts'
import { createRoom, type Room } from '#vault/room.ts'
import { moveVault } from '#vault/vault/move.ts'
import { switchToNext } from '#vault/vault/switchVault.ts'
import { createPathBook, type Environment } from '#vault/environment.ts'
import { fade } from '#vault/retention/fade.ts'
import { createUndoShelf } from '#vault/undoShelf.ts'
import { openByKey } from './openByKey.ts'
import { nowAt, startTestVault } from './vaultProcess.ts'

/**
 * On the way of handing over: the packet is written but has no name yet; it is listed; its words were told; our own copy is
 * emptied but not committed; it is committed, and its traces are there still.
 */
export const dyingPoints = ['written', 'listed', 'told', 'emptied', 'gone'] as const
export type DyingPoint = (typeof dyingPoints)[number]

export type DyingTask = {
  readonly folder: string
  /** Dies before this step, counted from 1; never when there are fewer steps or none is named. */
  readonly dieAtStep?: number
} & (
  | { readonly act: 'hold'; readonly passphrase: string }
  /** Dies when the work reports this phase. */
  | { readonly act: 'rekey'; readonly passphrase: string; readonly next: string; readonly dieInPhase: string }
  | { readonly act: 'deepClean'; readonly passphrase: string; readonly dieInPhase: string }
  | { readonly act: 'switch' }
  | { readonly act: 'replace'; readonly header: Header }
  /** Dies before this piece of the fading, counted from 1, or, past the last, before its traces go. */
  | { readonly act: 'fade'; readonly key: string; readonly now: string; readonly dieAtPiece: number }
  /** Says the words of the packet once they are known. */
  | {
      readonly act: 'handOver'
      readonly key: string
      readonly sessionId: SessionId
      readonly personId: PersonId
      readonly to: string
      readonly dieAt: DyingPoint
    }
  | { readonly act: 'move'; readonly to: string; readonly key: string }
)

const die = (): void => void process.kill(process.pid, 'SIGKILL')

let steps = 0
const countSteps = (dieAtStep: number | undefined): void => {
  const step = (): void => {
    steps += 1
    if (steps === dieAtStep) die()
  }
  const { renameSync, rmSync, rmdirSync, mkdirSync, openSync, writeSync } = fs
  const counted =
    <A extends unknown[], R>(original: (...given: A) => R) =>
    (...given: A): R => {
      step()
      return original(...given)
    }
  Object.assign(fs, {
    renameSync: counted(renameSync),
    rmSync: counted(rmSync),
    rmdirSync: counted(rmdirSync),
    mkdirSync: counted(mkdirSync),
    writeSync: counted(writeSync as (...given: unknown[]) => number),
    openSync: (path: string, flags: string, mode?: number) => {
      if (flags !== 'r') step()
      return openSync(path, flags, mode)
    },
  })
  syncBuiltinESMExports()
}

const work = { signal: new AbortController().signal, progress: () => undefined }

const perform = async (task: DyingTask): Promise<void> => {
  switch (task.act) {
    case 'hold': {
      await using vault = startTestVault()
      await vault.call('vault.open', { folder: vault.token(task.folder), passphrase: task.passphrase })
      process.stdout.write('held\n')
      // Until somebody kills it.
      await new Promise(() => setInterval(() => undefined, 1_000))
      return
    }
    case 'rekey': {
      await using vault = startTestVault()
      const { passphrase, next, dieInPhase } = task
      await vault.call('vault.open', { folder: vault.token(task.folder), passphrase })
      const change = { current: passphrase, next, oldMayBeKnown: true }
      await vault.call('vault.changePassphrase', change, {
        onProgress: ({ phase }) => phase === dieInPhase && die(),
      })
      return
    }
    case 'deepClean': {
      await using vault = startTestVault()
      const { passphrase, dieInPhase } = task
      await vault.call('vault.open', { folder: vault.token(task.folder), passphrase })
      await vault.call(
        'vault.deepClean',
        { passphrase },
        { onProgress: ({ phase }) => phase === dieInPhase && die() },
      )
      return
    }
    case 'switch': {
      const header = readNextHeader(task.folder)
      countSteps(task.dieAtStep)
      switchToNext(task.folder, header)
      return
    }
    case 'replace':
      countSteps(task.dieAtStep)
      await replaceHeader(task.folder, task.header, () => undefined)
      return
    case 'fade': {
      const room = createRoom()
      room.set(await openByKey(task.folder, Buffer.from(task.key, 'hex')))
      let pieces = 0
      const env: Environment = {
        ...environmentOf({
          ...room,
          writesGoOn: async () => {
            pieces += 1
            if (pieces === task.dieAtPiece) die()
          },
        }),
        now: () => nowAt(task.now),
      }
      await fade(env, { undo: createUndoShelf(), leaveNoTrace: die }, { ...work, now: nowAt(task.now) })
      return
    }
    case 'handOver':
      return handOver(task)
    case 'move': {
      const room = createRoom()
      room.set(await openByKey(task.folder, Buffer.from(task.key, 'hex')))
      countSteps(task.dieAtStep)
      await moveVault(room, room.require(), task.to, work)
    }
  }
}

const handOver = async (task: Extract<DyingTask, { readonly act: 'handOver' }>): Promise<void> => {
  const { sessionId, personId, dieAt } = task
  const room = createRoom()
  room.set(await openByKey(task.folder, Buffer.from(task.key, 'hex')))
  const paths = createPathBook()
  const to = PathToken.parse(randomUUID())
  paths.add(to, task.to)
  const now = nowAt('2026-11-21T10:00:00.000Z')
  const dieIf = (point: DyingPoint): void => void (dieAt === point && die())
  const env: Environment = {
    ...environmentOf(room),
    paths,
    announce: () => dieIf('listed'),
    now: () => now,
  }
  if (dieAt === 'written') countSteps(1)
  const waiting = createWaiting()
  const manner = { aliased: false, language: 'en', expiresOn: null } as const
  const hand = { sessionId, personId, ...manner, to }
  const { packetId, words } = await makeHandOver(env, waiting, room.require(), hand, { ...work, now })
  process.stdout.write(`${words.join('-')}\n`)
  dieIf('told')
  const undo = { ...createUndoShelf(), clear: () => dieIf('emptied') }
  room
    .require()
    .database.transaction(
      (db) =>
        void letGoOfPacket(waiting, undo)(
          db,
          { packetId },
          { now, afterwards: () => undefined, changed: () => undefined },
        ),
    )
  dieIf('gone')
}

const environmentOf = (room: Room): Environment => ({
  room,
  aliasView: createAliasView(room),
  paths: createPathBook(),
  announce: () => undefined,
  background: async () => undefined,
  now: () => nowAt('2026-11-21T10:00:00.000Z'),
  clockMs: () => performance.now(),
  tellMain: () => undefined,
  argon2TargetMs: 0,
})

const [given] = process.argv.slice(2)
if (given !== undefined) {
  // Given by startDying only.
  await perform(JSON.parse(given) as DyingTask)
  process.stdout.write(`${steps}\n`)
}
