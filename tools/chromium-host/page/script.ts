import { makeCodec } from '../wire/codec.ts'
import type { PageSettings } from '../wire/pageMessages.ts'
import { makeBridgeEnd } from './bridgeEnd.ts'
import { watchCopies } from './copies.ts'
import { makeDroppedFiles } from './droppedFiles.ts'
import { guardInput } from './inputGuard.ts'
import { makeIpcRenderer } from './ipcRenderer.ts'
import { makePagePorts } from './pagePorts.ts'
import { preloadWorld } from './preloadWorld.ts'

const parts = {
  makeCodec,
  makeBridgeEnd,
  makePagePorts,
  makeIpcRenderer,
  guardInput,
  makeDroppedFiles,
  watchCopies,
}

/** The text that runs in the preload's world at the start of each document. */
export const preloadScript = (settings: PageSettings, preloadSource: string | null): string => {
  const sources = Object.entries(parts).map(([name, part]) => `${name}: ${part.toString()}`)
  const preload =
    preloadSource === null
      ? 'null'
      : `function (exports, require, module, process, setImmediate, clearImmediate) {\n${preloadSource}\n}`
  return `(${preloadWorld.toString()})(${JSON.stringify(settings)}, {\n${sources.join(',\n')},\npreload: ${preload}\n})`
}

/** `window.open` asks main and opens nothing: every window is opened by main. */
const refuseToOpen = (eventName: string): void => {
  const dispatch = EventTarget.prototype.dispatchEvent.bind(window)
  window.open = (url = 'about:blank', frameName = '') => {
    const detail = [new URL(url, document.baseURI).href, frameName] as const
    dispatch(new CustomEvent(eventName, { detail }))
    return null
  }
}

/** The text that runs in the page's own world before the page's scripts: its end of the context bridge. */
export const pageScript = (secret: string): string => `if (window.top === window) {
  (${makeBridgeEnd.toString()})('${secret}:page', '${secret}:preload');
  (${refuseToOpen.toString()})('${secret}:open');
}`
