import type { Bridge } from '#shared/contract/bridge.ts'
import { createClient, type Client } from './client.ts'

declare global {
  // Only an interface can be merged into the DOM's own Window.
  interface Window {
    /** Exposed by the preload. */
    readonly subrosa: Bridge
  }
}

let client: Client | undefined

/** The one client of this window; the first use starts listening. */
export const theClient = (): Client => (client ??= createClient(window.subrosa))

export const call: Client['call'] = (name, input, options) => theClient().call(name, input, options)
export const system: Client['system'] = (name, input) => theClient().system(name, input)
export const on: Client['on'] = (name, listener) => theClient().on(name, listener)
export const onSystem: Client['onSystem'] = (kind, listener) => theClient().onSystem(kind, listener)
export const droppedFile: Client['droppedFile'] = (file) => theClient().droppedFile(file)
