import { needReady } from './readiness.ts'
import { webCustomDataType, writeWebCustomData } from './webCustomData.ts'

type Surface = Pick<
  Electron.Clipboard,
  'writeText' | 'readText' | 'clear' | 'write' | 'read' | 'has' | 'selection'
>
/** Read only when somebody asks: what a page copied lies here as it travelled, sealed. */
type Contents = Readonly<Record<string, () => Blob>>

const needAppReady = (): void =>
  needReady("The 'clipboard' module can't be used before the app 'ready' event")

/** What the clipboard holds or is given: data by MIME type. */
export class ClipboardItem implements Pick<Electron.ClipboardItem, 'types' | 'getType'> {
  readonly types: string[]
  private readonly items: Readonly<Record<string, unknown>>

  constructor(items: Readonly<Record<string, unknown>>) {
    this.items = items
    this.types = Object.keys(items)
  }
  // Bookmarks, the one type that is no Blob, are not known here.
  async getType(type: string): Promise<never> {
    const item = await this.items[type]
    if (item === undefined) throw new Error(`The type '${type}' was not found`)
    if (typeof item === 'function') return (item as () => Blob)() as never
    return (item instanceof Blob ? item : new Blob([item as string], { type })) as never
  }
}

const blobsOf = async (items: readonly Electron.ClipboardItem[]): Promise<Contents> => {
  const entries = items.flatMap((item) =>
    item.types.map(async (type) => [type, (await item.getType(type)) as Blob] as const),
  )
  return Object.fromEntries((await Promise.all(entries)).map(([type, blob]) => [type, () => blob]))
}

type Held = { contents: Contents }

const surfaceOf = (held: Held, selection: () => Electron.Clipboard): Surface => ({
  writeText: async (text) => {
    needAppReady()
    held.contents = { 'text/plain': () => new Blob([text], { type: 'text/plain' }) }
  },
  readText: async () => (await held.contents['text/plain']?.().text()) ?? '',
  write: async (items) => {
    needAppReady()
    held.contents = await blobsOf(items)
  },
  read: async () => (Object.keys(held.contents).length === 0 ? [] : [new ClipboardItem(held.contents)]),
  has: async (type) => type in held.contents,
  clear: () => {
    held.contents = {}
  },
  get selection() {
    return selection()
  },
})

const held: Held = { contents: {} }

/** Linux has a second clipboard; elsewhere there is none, as in Electron. */
const selection = (process.platform === 'linux'
  ? surfaceOf({ contents: {} }, () => selection)
  : undefined) as unknown as Electron.Clipboard

/** Not the system's clipboard: variables in main, so that runs side by side do not meet there. */
export const clipboard: Surface = surfaceOf(held, () => selection)

/**
 * What a page copied. @param types as the page named them
 * @param values in the same order, asked for only by who reads them
 */
export const pageCopied = (types: readonly string[], values: () => readonly string[]): void => {
  const standard = types.filter((type) => type === 'text/plain' || type === 'text/html')
  const own = types.filter((type) => type !== 'text/plain' && type !== 'text/html')
  const valueOf = (type: string): string => values()[types.indexOf(type)] ?? ''
  held.contents = Object.fromEntries([
    ...standard.map((type) => [type, () => new Blob([valueOf(type)], { type })] as const),
    ...(own.length === 0
      ? []
      : [
          [
            webCustomDataType,
            () => new Blob([new Uint8Array(writeWebCustomData(own.map((type) => [type, valueOf(type)])))]),
          ] as const,
        ]),
  ])
}
