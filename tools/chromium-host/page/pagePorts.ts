import type { Codec } from '../wire/codec.ts'
import type { SendToHost } from '../wire/pageMessages.ts'
import type { PortArrival } from '../wire/ports.ts'

export type PagePorts = {
  /** A port that arrived, as a real MessagePort whose other end is pumped to the host. */
  readonly adopt: (arrival: PortArrival) => MessagePort
  /** Lets a real port leave the page; answers the id under which it travels. */
  readonly give: (port: MessagePort) => string
  readonly message: (id: string, text: string, ports: readonly PortArrival[]) => void
  readonly closed: (id: string) => void
}

/**
 * Message ports in the preload's world. Each is one end of a real MessageChannel, so cloning, starting,
 * transferring and the close event are Chromium's own. Self-contained on purpose: its source text is injected.
 */
export const makePagePorts = (
  codec: Codec,
  send: SendToHost,
  bytesOf: (text: string) => Uint8Array,
  textOf: (bytes: Uint8Array) => string,
): PagePorts => {
  const pumps = new Map<string, { readonly port: MessagePort; readonly key: Uint8Array }>()

  const pump = (id: string, port: MessagePort, key: Uint8Array): void => {
    pumps.set(id, { port, key })
    port.addEventListener('message', (event) => {
      send(['port.post', id, event.ports.map(give)], codec.seal(event.data, key))
    })
    port.addEventListener('close', () => {
      if (pumps.delete(id)) send(['port.close', id])
    })
    port.start()
  }

  const adopt: PagePorts['adopt'] = ([id, key]) => {
    const channel = new MessageChannel()
    pump(id, channel.port1, bytesOf(key))
    return channel.port2
  }

  const give: PagePorts['give'] = (port) => {
    const key = crypto.getRandomValues(new Uint8Array(64))
    const stays = `page:${textOf(crypto.getRandomValues(new Uint8Array(12)))}`
    const leaves = `${stays}>`
    send(['port.pair', stays, leaves, textOf(key)])
    pump(stays, port, key)
    send(['port.start', stays])
    return leaves
  }

  return {
    adopt,
    give,
    message: (id, text, ports) => {
      const known = pumps.get(id)
      if (known !== undefined) known.port.postMessage(codec.open(text, known.key), ports.map(adopt))
    },
    closed: (id) => {
      const known = pumps.get(id)
      pumps.delete(id)
      known?.port.close()
    },
  }
}
