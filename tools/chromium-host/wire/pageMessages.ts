import type { InputNotice } from './api.ts'
import type { PortArrival } from './ports.ts'

/** What the preload's world tells the host: this head as JSON, a line break, and sealed text where there is some. */
export type PageHead =
  | readonly ['hello']
  | readonly ['port.pair', a: string, b: string, key: string]
  | readonly ['port.post', from: string, ports: readonly string[]]
  | readonly ['port.start', id: string]
  | readonly ['port.close', id: string]
  | readonly ['message', channel: string, ports: readonly string[]]
  | readonly ['invoke', id: number, channel: string]
  | readonly ['title', title: string]
  | readonly ['activity', notice: InputNotice | null]
  | readonly ['accelerator', accelerator: string]
  | readonly ['focus', isFocused: boolean]
  | readonly ['resized']
  | readonly ['contextMenu', x: number, y: number]
  | readonly ['popup', url: string, frameName: string]
  | readonly ['files', id: number, count: number]
  /** Something lies on the clipboard; the sealed text holds the values in the order of the types. */
  | readonly ['copied', types: readonly string[]]

/** What the host delivers into the preload's world, several at once. */
export type PageItem =
  | readonly ['port.message', id: string, text: string, ports: readonly PortArrival[]]
  | readonly ['port.closed', id: string]
  | readonly ['message', channel: string, text: string, ports: readonly PortArrival[]]
  | readonly ['reply', id: number, text: string | null, failure: string]
  | readonly ['accelerators', accelerators: readonly string[]]
  | readonly ['files', id: number, paths: readonly string[]]

/** What the preload's world is given at the start of each document. */
export type PageSettings = {
  readonly binding: string
  readonly deliver: string
  readonly secret: string
  /** Mask of send and invoke, base64. */
  readonly key: string
  readonly accelerators: readonly string[]
  /** A person can close the window past the app: the page then holds it until main was asked. */
  readonly isClosable: boolean
  readonly process: Readonly<Record<string, unknown>>
}

export type SendToHost = (head: PageHead, text?: string) => void
