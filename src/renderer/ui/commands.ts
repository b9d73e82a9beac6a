import { useEffect, useRef, useSyncExternalStore } from 'react'
import { commandIds, commandOf, type CommandId, type CommandScreen } from '#shared/commands.ts'

type Act = () => void

/** Acts on offer, the newest last: a screen's own goes before the shell's. */
const acts = new Map<CommandId, readonly Act[]>()
const listeners = new Set<() => void>()
let offered: readonly CommandId[] = []
let leadTo: ((screen: CommandScreen) => void) | null = null
/** Asked for on another screen; run as soon as its own offers it. */
let awaited: CommandId | null = null

const isOffered = (id: CommandId): boolean =>
  acts.has(id) || (leadTo !== null && commandOf(id).at !== undefined)

const tell = (): void => {
  offered = commandIds.filter(isOffered)
  for (const listener of [...listeners]) listener()
}

/** Offers what a command does, until the returned function is called. */
export const offerCommand = (id: CommandId, act: Act): (() => void) => {
  acts.set(id, [...(acts.get(id) ?? []), act])
  tell()
  if (awaited === id) {
    awaited = null
    act()
  }
  return () => {
    const left = (acts.get(id) ?? []).filter((one) => one !== act)
    if (left.length === 0) acts.delete(id)
    else acts.set(id, left)
    tell()
  }
}

/** How to come to a screen of the open vault; told by the shell. Returns the way back. */
export const offerScreens = (lead: (screen: CommandScreen) => void): (() => void) => {
  leadTo = lead
  tell()
  return () => {
    leadTo = null
    awaited = null
    tell()
  }
}

/** Does what the command says, going to its screen first where it has one. @returns false when nobody offers it */
export const runCommand = (id: CommandId): boolean => {
  awaited = null
  const act = acts.get(id)?.at(-1)
  if (act !== undefined) {
    act()
    return true
  }
  const { at } = commandOf(id)
  if (at === undefined || leadTo === null) return false
  leadTo(at)
  awaited = id
  return true
}

/** Somebody went elsewhere meanwhile: what was asked for before is not done behind their back. */
export const forgetAwaited = (): void => {
  awaited = null
}

/** What can be asked for now, in the order of the registry. */
export const offeredCommands = (): readonly CommandId[] => offered

/** @returns the unsubscribe */
export const watchCommands = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useOfferedCommands = (): readonly CommandId[] =>
  useSyncExternalStore(watchCommands, offeredCommands)

/** Offers a command while the component is mounted; `null` while it cannot be done. */
export const useCommand = (id: CommandId, act: Act | null): void => {
  const newest = useRef(act)
  useEffect(() => {
    newest.current = act
  })
  const isPossible = act !== null
  useEffect(() => (isPossible ? offerCommand(id, () => newest.current?.()) : undefined), [id, isPossible])
}
