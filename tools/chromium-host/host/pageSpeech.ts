import type { PageHead, PageItem } from '../wire/pageMessages.ts'
import type { AppWindow } from './appWindow.ts'
import { pathsOfFiles } from './pathsOfFiles.ts'
import type { PageLinkEvents } from './pageLink.ts'
import type { Place, PortHub } from './portHub.ts'
import type { ToMain } from './windows.ts'

/** What a page says, and where it goes: port traffic to whoever holds the other end, the rest to main. */
export const pageSpeech = (
  id: number,
  hub: PortHub,
  toMain: ToMain,
  mainPlace: Place,
  { window, resized }: Pick<Setting, 'window' | 'resized'>,
): Omit<PageLinkEvents, 'begun'> => ({
  gone: () => {
    const place = window()?.link.place
    if (place !== undefined) hub.drop(place)
  },
  said: (head, text, answer) => {
    const link = window()?.link
    if (link === undefined) return
    if (!sayToHub(head, text, hub, link.place))
      sayToMain(id, head, text, toMain, { hub, mainPlace, window, resized, answer })
  },
})

const sayToHub = (head: PageHead, text: string, hub: PortHub, place: Place): boolean => {
  if (head[0] === 'port.post') hub.post(head[1], text, head[2])
  else if (head[0] === 'port.pair') hub.pair(head[1], head[2], head[3], place)
  else if (head[0] === 'port.start') hub.start(head[1])
  else if (head[0] === 'port.close') hub.close(head[1])
  else return false
  return true
}

type Setting = {
  readonly hub: PortHub
  readonly mainPlace: Place
  readonly window: () => AppWindow | undefined
  /** The page's size changed. */
  readonly resized: () => void
  /** See PageLinkEvents.said. */
  readonly answer: (item: PageItem) => void
}

const sayToMain = (id: number, head: PageHead, text: string, toMain: ToMain, setting: Setting): void => {
  const { hub, mainPlace, window, answer } = setting
  switch (head[0]) {
    case 'message':
      hub.leave(head[2])
      toMain.tell('contents.message', { id, channel: head[1], text, ports: hub.arrive(head[2], mainPlace) })
      return
    case 'invoke':
      toMain.call('contents.invoke', { id, channel: head[2], text }).then(
        (reply) => answer(['reply', head[1], reply, '']),
        (error: unknown) => answer(['reply', head[1], null, remoteMessage(head[2], error)]),
      )
      return
    case 'title':
      toMain.tell('contents.title', { id, title: head[1] })
      return
    case 'activity':
      toMain.tell('contents.activity', { id, input: head[1] })
      return
    case 'accelerator':
      toMain.tell('contents.accelerator', { id, accelerator: head[1] })
      return
    case 'focus':
      toMain.tell('window.focused', { id, isFocused: head[1] })
      return
    case 'contextMenu':
      toMain.tell('contents.contextMenu', { id, x: head[1], y: head[2] })
      return
    case 'popup':
      toMain.tell('contents.popup', { id, url: head[1], frameName: head[2] })
      return
    case 'copied':
      toMain.tell('contents.copied', { id, types: head[1], text })
      return
    case 'resized':
      setting.resized()
      return
    case 'files':
      void answerFiles(head[1], head[2], window(), answer)
      return
    default:
    // 'hello' is the link's own, ports are the hub's.
  }
}

const answerFiles = async (
  id: number,
  count: number,
  window: AppWindow | undefined,
  answer: Setting['answer'],
): Promise<void> => {
  if (window !== undefined) answer(['files', id, await pathsOfFiles(window, id, count)])
}

/** Electron's words for a handler that threw. */
const remoteMessage = (channel: string, error: unknown): string =>
  `Error invoking remote method '${channel}': ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`
