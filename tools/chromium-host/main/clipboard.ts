import { needReady } from './readiness.ts'

type Surface = Pick<Electron.Clipboard, 'writeText' | 'readText' | 'clear' | 'write' | 'read' | 'has'>
type Contents = Readonly<Record<string, Blob>>

let held: Contents = {}

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
    return (item instanceof Blob ? item : new Blob([item as string], { type })) as never
  }
}

const blobsOf = async (items: readonly Electron.ClipboardItem[]): Promise<Contents> => {
  const entries = items.flatMap((item) =>
    item.types.map(async (type) => [type, (await item.getType(type)) as Blob] as const),
  )
  return Object.fromEntries(await Promise.all(entries))
}

/** Not the system's clipboard: a variable in main, so that runs side by side do not meet there. */
export const clipboard: Surface = {
  writeText: async (text) => {
    needAppReady()
    held = { 'text/plain': new Blob([text], { type: 'text/plain' }) }
  },
  readText: async () => (await held['text/plain']?.text()) ?? '',
  write: async (items) => {
    needAppReady()
    held = await blobsOf(items)
  },
  read: async () => (Object.keys(held).length === 0 ? [] : [new ClipboardItem(held)]),
  has: async (type) => type in held,
  clear: () => {
    held = {}
  },
}
