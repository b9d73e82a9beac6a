import type { FromVaultProcess } from '#shared/contract/system.ts'
import type { Now } from '#shared/dates.ts'
import { clockVerdict } from '#shared/domain/fading.ts'
import { createAliasView } from './aliasView.ts'
import { createGate, type CallTiming, type Gate } from './gate/gate.ts'
import { createPathBook, type Environment, type PathBook } from './environment.ts'
import { createHandlers } from './handlers.ts'
import { createRoom, type OpenRoom } from './room.ts'
import { fadingState, noteClock } from './storage/fading.ts'
import { closeRoom } from './vault/closeRoom.ts'

export type VaultProcessOptions = {
  readonly tellMain: (message: FromVaultProcess) => void
  readonly now: () => Now
  readonly clockMs: () => number
  readonly argon2TargetMs: number
  readonly checkOutput?: boolean
  readonly onTiming?: (timing: CallTiming) => void
}

export type VaultProcessParts = {
  readonly gate: Gate
  readonly paths: PathBook
  /** Cancels what runs, closes the vault, tells main. @returns whether everything was closed cleanly */
  readonly close: () => Promise<boolean>
}

/** A clock that was set back while the vault was open is known at the next unlock, also when it is right again by then. */
const leaveRoom = (room: OpenRoom, { today }: Now): void => {
  try {
    const { trustedOn } = fadingState(room.database.read)
    if (clockVerdict(trustedOn, today) === 'set-back') room.database.transaction((db) => noteClock(db, today))
  } catch {
    // A file that is damaged or out of reach has been told of; it is closed all the same, and as cleanly as it can be.
  }
  closeRoom(room)
}

/** Puts the vault process together: an empty room, the areas' handlers, the gate in front of them. */
export const createVaultProcess = (options: VaultProcessOptions): VaultProcessParts => {
  const room = createRoom()
  const paths = createPathBook()
  const aliasView = createAliasView(room)
  const environment: Environment = {
    room,
    aliasView,
    paths,
    announce: (name, payload) => {
      // Whatever changed may be a name.
      aliasView.forget()
      gate.announce(name, payload)
    },
    background: (work) => gate.background(work),
    now: options.now,
    clockMs: options.clockMs,
    tellMain: options.tellMain,
    argon2TargetMs: options.argon2TargetMs,
  }
  const gate: Gate = createGate({
    handlers: createHandlers(environment),
    isOpen: () => room.current() !== null,
    lent: room.lent,
    covering: aliasView.covering,
    now: options.now,
    clockMs: options.clockMs,
    ...(options.onTiming === undefined ? {} : { onTiming: options.onTiming }),
    ...(options.checkOutput === undefined ? {} : { checkOutput: options.checkOutput }),
  })

  const close = async (): Promise<boolean> => {
    await gate.close()
    const open = room.current()
    room.set(null)
    try {
      if (open !== null) leaveRoom(open, options.now())
      options.tellMain({ kind: 'closed', clean: true })
      return true
    } catch {
      options.tellMain({ kind: 'closed', clean: false })
      return false
    }
  }

  return { gate, paths, close }
}
