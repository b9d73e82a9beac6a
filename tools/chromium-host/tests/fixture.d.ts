/** What the fixture app's preload exposes to its page. */
type Fixture = {
  readonly arrived: () => Promise<unknown>
  readonly call: (name: string, value?: unknown) => Promise<unknown>
  readonly events: () => readonly unknown[]
  readonly postFunction: () => void
  readonly closePort: () => void
  readonly invoke: (channel: string, ...args: readonly unknown[]) => Promise<unknown>
  readonly send: (channel: string, ...args: readonly unknown[]) => void
  readonly once: (channel: string, listener: (...args: readonly unknown[]) => void) => void
  readonly pathOf: (file: File) => string
  readonly process: { readonly type: string; readonly platform: string; readonly electron: string }
  readonly unknown: () => void
  readonly sync: (value: unknown) => unknown
  readonly later: (listener: (value: number) => number) => number
  readonly failing: () => void
  readonly rejecting: () => Promise<void>
  readonly portsOut: (message: unknown) => void
}

declare const fixture: Fixture
