/** How bytes become text and back; Node and Chromium differ in what they offer. */
export type Base64 = {
  readonly toText: (bytes: Uint8Array) => string
  readonly toBytes: (text: string) => Uint8Array
}

export type Codec = {
  /** A structured-clonable value as masked text. The value must be a clone already (no functions inside). */
  readonly seal: (value: unknown, key: Uint8Array) => string
  /** The value that `seal` was given; throws on text it did not write. */
  readonly open: (text: string, key: Uint8Array) => unknown
}

/**
 * The one format in which values travel between processes: a JSON tree with tags for what JSON lacks, then
 * a tail of raw bytes, both XOR-masked with the channel's key, as base64.
 *
 * Masking is no security: it keeps the plumbing from holding readable copies that Electron would not hold.
 * A view is carried with its own bytes only, not with the whole buffer behind it.
 *
 * Self-contained on purpose: its source text is also injected into the page.
 */
export const makeCodec = (base64: Base64): Codec => {
  type Tail = { parts: Uint8Array[]; length: number }

  const views: Record<string, (buffer: ArrayBuffer) => unknown> = {
    Int8Array: (buffer) => new Int8Array(buffer),
    Uint8Array: (buffer) => new Uint8Array(buffer),
    Uint8ClampedArray: (buffer) => new Uint8ClampedArray(buffer),
    Int16Array: (buffer) => new Int16Array(buffer),
    Uint16Array: (buffer) => new Uint16Array(buffer),
    Int32Array: (buffer) => new Int32Array(buffer),
    Uint32Array: (buffer) => new Uint32Array(buffer),
    Float32Array: (buffer) => new Float32Array(buffer),
    Float64Array: (buffer) => new Float64Array(buffer),
    BigInt64Array: (buffer) => new BigInt64Array(buffer),
    BigUint64Array: (buffer) => new BigUint64Array(buffer),
    DataView: (buffer) => new DataView(buffer),
  }
  const errors: Record<string, ErrorConstructor> = {
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError, // prettier-ignore
  }

  const keep = (tail: Tail, bytes: Uint8Array): [number, number] => {
    const at = tail.length
    tail.parts.push(bytes)
    tail.length += bytes.byteLength
    return [at, bytes.byteLength]
  }

  const packNumber = (value: number): unknown =>
    Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $: 'n', v: Object.is(value, -0) ? '-0' : String(value) }

  const pack = (value: unknown, seen: Map<object, number>, tail: Tail): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return packNumber(value)
    if (value === undefined) return { $: 'u' }
    if (typeof value === 'bigint') return { $: 'b', v: String(value) }
    if (typeof value !== 'object') {
      throw new DOMException(`A ${typeof value} could not be cloned.`, 'DataCloneError')
    }
    const index = seen.get(value)
    if (index !== undefined) return { $: 'r', i: index }
    seen.set(value, seen.size)
    return packObject(value, seen, tail)
  }

  const packObject = (value: object, seen: Map<object, number>, tail: Tail): unknown => {
    if (Array.isArray(value)) return Array.from(value, (item) => pack(item, seen, tail))
    if (value instanceof Date) return { $: 'd', v: packNumber(value.getTime()) }
    if (value instanceof RegExp) return { $: 'x', s: value.source, f: value.flags }
    if (value instanceof Map) {
      return { $: 'm', v: [...value].map(([key, item]) => [pack(key, seen, tail), pack(item, seen, tail)]) }
    }
    if (value instanceof Set) return { $: 's', v: [...value].map((item) => pack(item, seen, tail)) }
    if (value instanceof ArrayBuffer) return { $: 'a', t: keep(tail, new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const kind = Object.prototype.toString.call(value).slice(8, -1)
      return {
        $: 'v',
        k: kind,
        t: keep(tail, new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
      }
    }
    if (value instanceof Error) {
      const cause = 'cause' in value ? { c: pack(value.cause, seen, tail) } : {}
      return { $: 'e', n: value.name, m: value.message, s: value.stack ?? '', ...cause }
    }
    const kind = Object.prototype.toString.call(value).slice(8, -1)
    if (kind !== 'Object') throw new DOMException(`#<${kind}> could not be cloned.`, 'DataCloneError')
    const packed: Record<string, unknown> = {}
    for (const [name, item] of Object.entries(value)) {
      Object.defineProperty(packed, name, {
        value: pack(item, seen, tail),
        enumerable: true,
        configurable: true,
        writable: true,
      })
    }
    return '$' in packed ? { $: 'o', v: packed } : packed
  }

  const unpack = (packed: unknown, seen: unknown[], tail: Uint8Array): unknown => {
    if (packed === null || typeof packed !== 'object') return packed
    if (Array.isArray(packed)) {
      const array: unknown[] = []
      seen.push(array)
      for (const item of packed) array.push(unpack(item, seen, tail))
      return array
    }
    return '$' in packed ? unpackTagged(packed as Tagged, seen, tail) : unpackRecord(packed, seen, tail)
  }

  type Tagged = { $: string; v?: unknown; i?: number; t?: [number, number] } & Record<string, unknown>

  const unpackRecord = (packed: object, seen: unknown[], tail: Uint8Array): unknown => {
    const record: Record<string, unknown> = {}
    seen.push(record)
    for (const [name, item] of Object.entries(packed)) {
      const value = unpack(item, seen, tail)
      if (name === '__proto__')
        Object.defineProperty(record, name, { value, enumerable: true, writable: true })
      else record[name] = value
    }
    return record
  }

  const bytesOf = (packed: Tagged, tail: Uint8Array): ArrayBuffer => {
    const [at, length] = packed.t ?? [0, 0]
    return tail.slice(at, at + length).buffer
  }

  const unpackTagged = (packed: Tagged, seen: unknown[], tail: Uint8Array): unknown => {
    const known = <T>(value: T): T => (seen.push(value), value)
    switch (packed.$) {
      case 'u':
        return undefined
      case 'n':
        return Number(packed.v)
      case 'b':
        return BigInt(String(packed.v))
      case 'r':
        return seen[packed.i ?? -1]
      case 'o':
        return unpackRecord(packed.v as object, seen, tail)
      case 'd':
        return known(new Date(unpack(packed.v, seen, tail) as number))
      case 'x':
        return known(new RegExp(String(packed['s']), String(packed['f'])))
      case 'a':
        return known(bytesOf(packed, tail))
      case 'v':
        return known(views[String(packed['k'])]?.(bytesOf(packed, tail)))
      case 'm': {
        const map = known(new Map<unknown, unknown>())
        for (const [key, item] of packed.v as [unknown, unknown][]) {
          const mapKey = unpack(key, seen, tail)
          map.set(mapKey, unpack(item, seen, tail))
        }
        return map
      }
      case 's': {
        const set = known(new Set<unknown>())
        for (const item of packed.v as unknown[]) set.add(unpack(item, seen, tail))
        return set
      }
      case 'e':
        return unpackError(
          packed,
          known(new (errors[String(packed['n'])] ?? Error)(String(packed['m']))),
          seen,
          tail,
        )
      default:
        throw new TypeError(`unknown tag ${packed.$}`)
    }
  }

  const unpackError = (packed: Tagged, error: Error, seen: unknown[], tail: Uint8Array): Error => {
    const hidden = { configurable: true, writable: true, enumerable: false }
    if (error.name !== packed['n']) Object.defineProperty(error, 'name', { ...hidden, value: packed['n'] })
    Object.defineProperty(error, 'stack', { ...hidden, value: packed['s'] })
    if ('c' in packed)
      Object.defineProperty(error, 'cause', { ...hidden, value: unpack(packed['c'], seen, tail) })
    return error
  }

  /** In place; the key has 64 bytes. Four bytes at a time, because a loop over single bytes is the codec's main cost. */
  const mask = (bytes: Uint8Array, key: Uint8Array): void => {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
    const keyWords = new Uint32Array(key.buffer, key.byteOffset, 16)
    for (let at = 0; at < words.length; at++)
      words[at] = (words[at] as number) ^ (keyWords[at & 15] as number)
    for (let at = words.length * 4; at < bytes.length; at++) {
      bytes[at] = (bytes[at] as number) ^ (key[at & 63] as number)
    }
  }

  return {
    seal: (value, key) => {
      const tail: Tail = { parts: [], length: 0 }
      const tree = new TextEncoder().encode(JSON.stringify(pack(value, new Map(), tail)))
      const bytes = new Uint8Array(4 + tree.length + tail.length)
      new DataView(bytes.buffer).setUint32(0, tree.length)
      bytes.set(tree, 4)
      let at = 4 + tree.length
      for (const part of tail.parts) {
        bytes.set(part, at)
        at += part.length
      }
      mask(bytes, key)
      return base64.toText(bytes)
    },
    open: (text, key) => {
      // A copy: Node hands out views of a shared pool.
      const bytes = new Uint8Array(base64.toBytes(text))
      mask(bytes, key)
      const treeEnd = 4 + new DataView(bytes.buffer).getUint32(0)
      const tree: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(4, treeEnd)))
      return unpack(tree, [], bytes.subarray(treeEnd))
    },
  }
}
