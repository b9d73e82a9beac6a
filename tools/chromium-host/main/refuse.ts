import { EventEmitter } from 'node:events'

const standIn = 'the stand-in for Electron does not have'

/** What the language and Node themselves look for on any object. */
const isAskedByTheLanguage = (name: string): boolean =>
  name === 'then' || name === 'toJSON' || name === 'domain' || name.startsWith('_') || name.startsWith('$$')

/** The object itself; whatever it does not have is refused by name, never answered with undefined. */
export const refuseUnknown = <T extends object>(kind: string, target: T): T =>
  new Proxy(target, {
    get: (object, name, receiver) => {
      if (typeof name === 'symbol' || name in object) return Reflect.get(object, name, receiver) as unknown
      if (isAskedByTheLanguage(name)) return undefined
      throw new Error(`${standIn} ${kind}.${name}`)
    },
  })

/** A module of Electron that the stand-in has nothing of: any use is refused by name. */
export const refused = (kind: string): never =>
  refuseUnknown(
    kind,
    Object.assign(() => undefined, {}),
  ) as never

/** `name` where Electron's own type has an event of that name, else never. */
type EventOf<Emitter, Name> = Emitter extends { on(event: Name, listener: () => void): unknown }
  ? Name
  : never

/** Names of events that Electron's type knows; one it does not know does not compile. */
export const eventsOf =
  <Emitter>() =>
  <const Names extends readonly string[]>(
    ...names: Names & { readonly [Index in keyof Names]: EventOf<Emitter, Names[Index]> }
  ): readonly string[] =>
    names

export type EmitterKind = { readonly name: string; readonly events: readonly string[] }

/**
 * An event emitter whose unknown members and unknown events are refused by name. The constructor answers a
 * proxy, so `this` is the same object everywhere; private members therefore are TypeScript's, never `#private`.
 */
export class RefusingEmitter extends EventEmitter {
  private readonly kind: EmitterKind

  constructor(kind: EmitterKind) {
    super()
    this.kind = kind
    return refuseUnknown(kind.name, this)
  }

  override on(event: string | symbol, listener: (...args: never[]) => void): this {
    return super.on(this.known(event), listener as (...args: unknown[]) => void)
  }

  override addListener(event: string | symbol, listener: (...args: never[]) => void): this {
    return super.addListener(this.known(event), listener as (...args: unknown[]) => void)
  }

  override once(event: string | symbol, listener: (...args: never[]) => void): this {
    return super.once(this.known(event), listener as (...args: unknown[]) => void)
  }

  override off(event: string | symbol, listener: (...args: never[]) => void): this {
    return super.off(event, listener as (...args: unknown[]) => void)
  }

  private known(event: string | symbol): string | symbol {
    if (typeof event === 'symbol' || this.kind.events.includes(event)) return event
    throw new Error(`${standIn} the event ${this.kind.name} '${event}'`)
  }
}

/** An event that a listener may prevent. */
export type Preventable = { readonly preventDefault: () => void; readonly defaultPrevented: boolean }

/** Emits an event whose listeners may prevent the default; answers whether one did. */
export const emitPreventable = (
  emitter: EventEmitter,
  name: string,
  details: object,
  ...args: unknown[]
): boolean => {
  let isPrevented = false
  const event = {
    ...details,
    preventDefault: () => {
      isPrevented = true
    },
    get defaultPrevented() {
      return isPrevented
    },
  }
  emitter.emit(name, event, ...args)
  return isPrevented
}
