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
  type Pump = { readonly port: MessagePort; readonly key: Uint8Array; readonly given: MessagePort | null }
  const pumps = new Map<string, Pump>()

  const pump = (id: string, port: MessagePort, key: Uint8Array, given: MessagePort | null): void => {
    pumps.set(id, { port, key, given })
    port.addEventListener('message', (event) => {
      send(['port.post', id, event.ports.map(give)], codec.seal(event.data, key))
    })
    port.start()
  }

  const adopt: PagePorts['adopt'] = ([id, key]) => {
    const { port1, port2 } = new MessageChannel()
    pump(id, port1, bytesOf(key), port2)
    // Chromium does not tell the other end of a close; Electron does.
    const close = port2.close.bind(port2)
    port2.close = () => {
      close()
      afterPosted(() => {
        port1.close()
        if (pumps.delete(id)) send(['port.close', id])
      })
    }
    return port2
  }

  /** Once everything that was posted before has arrived. */
  const afterPosted = (act: () => void): void => {
    const { port1, port2 } = new MessageChannel()
    port2.onmessage = act
    port1.postMessage(null)
  }

  const tellClosed = (port: MessagePort & { onclose?: ((event: Event) => void) | null }): void =>
    afterPosted(() => {
      const event = new Event('close')
      port.dispatchEvent(event)
      port.onclose?.(event)
    })

  const give: PagePorts['give'] = (port) => {
    const key = crypto.getRandomValues(new Uint8Array(64))
    const stays = `page:${textOf(crypto.getRandomValues(new Uint8Array(12)))}`
    const leaves = `${stays}>`
    send(['port.pair', stays, leaves, textOf(key)])
    pump(stays, port, key, null)
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
      if (known?.given) tellClosed(known.given)
    },
  }
}
