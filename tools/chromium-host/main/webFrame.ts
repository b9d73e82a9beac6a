import { refuseUnknown } from './refuse.ts'

type Surface = Pick<
  Electron.WebFrameMain,
  'url' | 'origin' | 'processId' | 'osProcessId' | 'parent' | 'top' | 'frames' | 'framesInSubtree' | 'postMessage' | 'send' | 'routingId' | 'name' | 'detached' | 'isDestroyed'
> // prettier-ignore

/** What a frame needs of its contents. */
export type FrameSource = {
  readonly url: () => string
  readonly pid: () => number
  readonly post: (channel: string, message: unknown, transfer: readonly Electron.MessagePortMain[]) => void
  readonly send: (channel: string, args: readonly unknown[]) => void
  readonly isGone: () => boolean
}

/** `webContents.mainFrame`: the only frame the stand-in knows; subframes can neither run a preload nor send. */
export const makeMainFrame = (source: FrameSource): Electron.WebFrameMain => {
  const frame: Surface = {
    get url() {
      return source.url()
    },
    get origin() {
      return originOf(source.url())
    },
    get processId() {
      return source.pid()
    },
    get osProcessId() {
      return source.pid()
    },
    get top() {
      return self
    },
    get framesInSubtree() {
      return [self]
    },
    get detached() {
      return source.isGone()
    },
    parent: null,
    frames: [],
    routingId: 1,
    name: '',
    isDestroyed: source.isGone,
    postMessage: (channel, message, transfer = []) => source.post(channel, message, transfer),
    send: (channel, ...args) => source.send(channel, args),
  }
  // The rest of Electron's class is refused by name when it is used.
  const self = refuseUnknown('WebFrameMain', frame) as Electron.WebFrameMain
  return self
}

/** `app:` is registered as a standard scheme, so it has origins, which Node's URL does not know. */
const originOf = (url: string): string => {
  const parsed = URL.parse(url)
  if (parsed === null) return 'null'
  return parsed.protocol === 'app:' ? `app://${parsed.host}` : parsed.origin
}
