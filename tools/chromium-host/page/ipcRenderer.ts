import type { Codec } from '../wire/codec.ts'
import type { SendToHost } from '../wire/pageMessages.ts'
import type { PortArrival } from '../wire/ports.ts'
import type { PagePorts } from './pagePorts.ts'

type Listener = (
  event: { readonly sender: unknown; readonly ports: readonly MessagePort[] },
  ...args: unknown[]
) => void

export type PageIpc = {
  readonly api: Readonly<Record<string, unknown>>
  readonly message: (channel: string, text: string, ports: readonly PortArrival[]) => void
  readonly reply: (id: number, text: string | null, failure: string) => void
}

/** `ipcRenderer` of a sandboxed preload. Self-contained on purpose: its source text is injected. */
export const makeIpcRenderer = (
  codec: Codec,
  key: Uint8Array,
  ports: PagePorts,
  send: SendToHost,
): PageIpc => {
  const listeners = new Map<string, { readonly listener: Listener; readonly isOnce: boolean }[]>()
  const calls = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >()
  let nextCall = 1

  const add = (channel: string, listener: Listener, isOnce: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, isOnce }])
    return api
  }
  const remove = (channel: string, listener: Listener) => {
    const known = listeners.get(channel) ?? []
    const at = known.findLastIndex((entry) => entry.listener === listener)
    listeners.set(
      channel,
      known.filter((_, index) => index !== at),
    )
    return api
  }
  const sealArguments = (args: readonly unknown[]): string => codec.seal(structuredClone(args), key)

  const api = {
    on: (channel: string, listener: Listener) => add(channel, listener, false),
    addListener: (channel: string, listener: Listener) => add(channel, listener, false),
    once: (channel: string, listener: Listener) => add(channel, listener, true),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return api
    },
    send: (channel: string, ...args: unknown[]) => send(['message', channel, []], sealArguments(args)),
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> => {
      const id = nextCall++
      return new Promise((resolve, reject) => {
        const text = sealArguments(args)
        calls.set(id, { resolve, reject })
        send(['invoke', id, channel], text)
      })
    },
    postMessage: (channel: string, message: unknown, transfer: readonly MessagePort[] = []) => {
      const text = sealArguments([message])
      send(['message', channel, transfer.map(ports.give)], text)
    },
  }

  return {
    api,
    message: (channel, text, arrivals) => {
      const args = codec.open(text, key) as unknown[]
      const event = { sender: api, ports: arrivals.map(ports.adopt) }
      for (const entry of listeners.get(channel) ?? []) {
        if (entry.isOnce) remove(channel, entry.listener)
        entry.listener(event, ...args)
      }
    },
    reply: (id, text, failure) => {
      const call = calls.get(id)
      calls.delete(id)
      if (text === null) call?.reject(new Error(failure))
      else call?.resolve(codec.open(text, key))
    },
  }
}
