import type { Base64, Codec } from '../wire/codec.ts'
import type { PageItem, PageSettings, SendToHost } from '../wire/pageMessages.ts'
import type { makeBridgeEnd } from './bridgeEnd.ts'
import type { watchCopies } from './copies.ts'
import type { DroppedFiles, makeDroppedFiles } from './droppedFiles.ts'
import type { guardInput } from './inputGuard.ts'
import type { makeIpcRenderer } from './ipcRenderer.ts'
import type { makePagePorts } from './pagePorts.ts'

/** The self-contained functions that the preload's world is built from, and the app's preload itself. */
export type PreloadParts = {
  readonly makeCodec: (base64: Base64) => Codec
  readonly makeBridgeEnd: typeof makeBridgeEnd
  readonly makePagePorts: typeof makePagePorts
  readonly makeIpcRenderer: typeof makeIpcRenderer
  readonly guardInput: typeof guardInput
  readonly makeDroppedFiles: typeof makeDroppedFiles
  readonly watchCopies: typeof watchCopies
  readonly preload: ((...args: readonly unknown[]) => void) | null
}

/**
 * The preload's world: what `require('electron')` gives a sandboxed preload, then the preload itself.
 * Self-contained on purpose: its source text is injected.
 */
export const preloadWorld = (settings: PageSettings, parts: PreloadParts): void => {
  // Subframes run no preload (nodeIntegrationInSubFrames is off), nor does the page a window is born with.
  if (window.top !== window || location.protocol === 'about:' || location.protocol === 'data:') return
  const world = globalThis as unknown as Record<string, unknown>
  const binding = world[settings.binding] as (payload: string) => void

  const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  const native = Uint8Array as unknown as { fromBase64: (text: string) => Uint8Array }
  const toText = (bytes: Uint8Array): string => (bytes as unknown as { toBase64: () => string }).toBase64()
  const codec = parts.makeCodec({
    toText,
    toBytes: (text) => native.fromBase64(text),
  })
  const send: SendToHost = (head, text = '') => binding(`${JSON.stringify(head)}\n${text}`)

  const refuse = (what: string, known: Readonly<Record<string, unknown>>): unknown =>
    new Proxy(known, {
      get: (target, name) => {
        if (typeof name === 'symbol' || name in target || name === 'then') return Reflect.get(target, name)
        throw new Error(`the stand-in for Electron does not have ${what}.${name}`)
      },
    })

  const ports = parts.makePagePorts(codec, send, bytesOf, toText)
  const ipc = parts.makeIpcRenderer(codec, bytesOf(settings.key), ports, send)
  const bridge = parts.makeBridgeEnd(`${settings.secret}:preload`, `${settings.secret}:page`)
  const guard = parts.guardInput(send, settings.accelerators)
  const files: DroppedFiles = parts.makeDroppedFiles(send, (get) => {
    world[`${settings.deliver}:file`] = get
  })

  const electron = refuse('electron (preload)', {
    contextBridge: refuse('contextBridge', { exposeInMainWorld: bridge.expose }),
    ipcRenderer: refuse('ipcRenderer', ipc.api),
    webUtils: refuse('webUtils', { getPathForFile: files.pathOf }),
  })

  const deliver = (item: PageItem): void => {
    if (item[0] === 'port.message') ports.message(item[1], item[2], item[3])
    else if (item[0] === 'port.closed') ports.closed(item[1])
    else if (item[0] === 'message') ipc.message(item[1], item[2], item[3])
    else if (item[0] === 'reply') ipc.reply(item[1], item[2], item[3])
    else if (item[0] === 'accelerators') guard.setAccelerators(item[1])
    else files.answer(item[1], item[2])
  }
  world[settings.deliver] = (items: readonly PageItem[]) => {
    for (const item of items) {
      try {
        deliver(item)
      } catch (error) {
        // One listener's error must not keep the rest of the batch away.
        reportError(error)
      }
    }
  }

  const watchTitle = (): void => {
    let told = ''
    const tell = () => {
      if (document.title !== told) send(['title', (told = document.title)])
    }
    new MutationObserver(tell).observe(document, { subtree: true, childList: true, characterData: true })
    tell()
  }

  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer' || name === 'electron/common') return electron
    throw new Error(`module not found: ${name} (a sandboxed preload has only what the stand-in gives it)`)
  }

  window.addEventListener(`${settings.secret}:open`, (event) => {
    event.stopImmediatePropagation()
    const [url, frameName] = (event as CustomEvent<readonly [string, string]>).detail
    send(['popup', url, frameName])
  })
  // Chromium asks the host (see pageDialogs.ts), which asks main.
  if (settings.isClosable) window.addEventListener('beforeunload', (event) => event.preventDefault())
  parts.watchCopies(send, (values) => codec.seal(values, bytesOf(settings.key)))
  send(['hello'])
  watchTitle()
  if (parts.preload !== null) {
    const module = { exports: {} }
    const timers = [
      (task: (...args: unknown[]) => void, ...args: unknown[]) => setTimeout(task, 0, ...args),
      (id: number) => clearTimeout(id),
    ]
    const node = refuse('process', settings.process)
    try {
      parts.preload.call(undefined, module.exports, require, module, node, ...timers)
    } catch (error) {
      console.error('Unable to load preload script:', error)
    }
  }
}
