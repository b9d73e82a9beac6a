type Packed =
  | readonly ['value', unknown]
  | readonly ['function', number]
  | readonly ['promise', number]
  | readonly ['array', readonly Packed[]]
  | readonly ['object', readonly (readonly [string, Packed])[]]

type Message =
  | readonly ['call', number, readonly Packed[]]
  | readonly ['return', Packed]
  | readonly ['throw', string]
  | readonly ['settle', number, boolean, Packed]
  | readonly ['expose', string, Packed]

type AnyFunction = (...args: readonly unknown[]) => unknown

export type BridgeEnd = { readonly expose: (name: string, api: unknown) => void }

/**
 * One end of contextBridge; the same text runs in the preload's world and in the page's. The ends talk by
 * synchronous events under names that only they know; Chromium clones what an event carries between worlds.
 * Functions and promises stay where they are and are called through the bridge.
 *
 * Self-contained on purpose: its source text is injected.
 */
export const makeBridgeEnd = (mine: string, theirs: string): BridgeEnd => {
  const dispatch = EventTarget.prototype.dispatchEvent.bind(window)
  const NewEvent = CustomEvent
  const clone = structuredClone.bind(window)
  const functions = new Map<number, AnyFunction>()
  const functionIds = new WeakMap<AnyFunction, number>()
  const proxies = new Map<number, AnyFunction>()
  const settlers = new Map<number, (isOk: boolean, value: unknown) => void>()
  const deepest = 1000
  let nextId = 1
  let answer: Message | undefined

  const post = (message: Message): void => {
    dispatch(new NewEvent(theirs, { detail: message }))
  }

  const packFunction = (value: AnyFunction): Packed => {
    const known = functionIds.get(value)
    if (known !== undefined) return ['function', known]
    const id = nextId++
    functions.set(id, value)
    functionIds.set(value, id)
    return ['function', id]
  }

  const packPromise = (promise: Promise<unknown>): Packed => {
    const id = nextId++
    promise.then(
      (value) => {
        let packed: Packed
        try {
          packed = pack(value, 0)
        } catch (error) {
          post(['settle', id, false, ['value', messageOf(error)]])
          return
        }
        post(['settle', id, true, packed])
      },
      (error) => post(['settle', id, false, ['value', messageOf(error)]]),
    )
    return ['promise', id]
  }

  const isPlain = (value: object): boolean => {
    const prototype: unknown = Object.getPrototypeOf(value)
    return (
      prototype === null ||
      prototype === Object.prototype ||
      Object.prototype.toString.call(value) === '[object Object]'
    )
  }

  const pack = (value: unknown, depth: number): Packed => {
    if (depth > deepest) throw new TypeError('Electron contextBridge recursion depth exceeded.')
    if (typeof value === 'function') return packFunction(value as AnyFunction)
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.')
    if (value === null || typeof value !== 'object') return ['value', value]
    if (value instanceof Promise) return packPromise(value)
    if (Array.isArray(value)) return ['array', value.map((item) => pack(item, depth + 1))]
    if (isPlain(value)) {
      return ['object', Object.entries(value).map(([name, item]) => [name, pack(item, depth + 1)] as const)]
    }
    return ['value', clone(value)]
  }

  const unpack = (packed: Packed, isFrozen: boolean): unknown => {
    if (packed[0] === 'value') return packed[1]
    if (packed[0] === 'function') return proxyOf(packed[1])
    if (packed[0] === 'promise') return promiseOf(packed[1])
    const value =
      packed[0] === 'array'
        ? packed[1].map((item) => unpack(item, isFrozen))
        : Object.fromEntries(packed[1].map(([name, item]) => [name, unpack(item, isFrozen)]))
    return isFrozen ? Object.freeze(value) : value
  }

  const proxyOf = (id: number): AnyFunction => {
    const known = proxies.get(id)
    if (known !== undefined) return known
    const proxy = (...args: readonly unknown[]) => call(id, args)
    proxies.set(id, proxy)
    return proxy
  }

  const promiseOf = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      settlers.set(id, (isOk, value) => (isOk ? resolve(value) : reject(new Error(String(value)))))
    })

  const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

  const call = (id: number, args: readonly unknown[]): unknown => {
    const packed = args.map((argument) => pack(argument, 0))
    const outer = answer
    answer = undefined
    post(['call', id, packed])
    const given: Message | undefined = answer
    answer = outer
    return resultOf(given)
  }

  const resultOf = (given: Message | undefined): unknown => {
    if (given?.[0] === 'return') return unpack(given[1], false)
    throw new Error(given?.[0] === 'throw' ? given[1] : 'the other side of the context bridge is gone')
  }

  const answerCall = (id: number, args: readonly Packed[]): void => {
    let message: Message
    try {
      const result = functions.get(id)?.(...args.map((argument) => unpack(argument, false)))
      message = ['return', pack(result, 0)]
    } catch (error) {
      message = ['throw', messageOf(error)]
    }
    post(message)
  }

  const settle = (id: number, isOk: boolean, value: Packed): void => {
    settlers.get(id)?.(isOk, unpack(value, false))
    settlers.delete(id)
  }

  window.addEventListener(mine, (event) => {
    // Read once: each reading clones between the worlds.
    const message = (event as CustomEvent<Message>).detail
    event.stopImmediatePropagation()
    if (message[0] === 'call') answerCall(message[1], message[2])
    else if (message[0] === 'settle') settle(message[1], message[2], message[3])
    else if (message[0] === 'expose') {
      const value = unpack(message[2], true)
      Object.defineProperty(window, message[1], {
        value,
        enumerable: true,
        writable: false,
        configurable: false,
      })
    } else answer = message
  })

  return {
    expose: (name, api) => {
      if (name in window)
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      post(['expose', name, pack(api, 0)])
    },
  }
}
