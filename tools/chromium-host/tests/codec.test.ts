import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyBytes, newKey, open, seal } from '../wire/nodeCodec.ts'

const key = keyBytes(newKey())
const through = (value: unknown): unknown => open(seal(value, key), key)

describe('the codec', () => {
  it('brings back everything structured clone carries', () => {
    const value = {
      date: new Date(5),
      map: new Map<unknown, unknown>([[{ a: 1 }, new Set([1n, 'x'])]]),
      bytes: new Uint8Array([0, 255, 7]),
      view: new Float64Array([1.5, -0]),
      buffer: new Uint8Array([1, 2]).buffer,
      pattern: /a+/gi,
      nothing: [undefined, null, NaN, Infinity, -Infinity, -0],
      big: 12345678901234567890n,
      dollar: { $: 'u', nested: { $: 1 } },
      text: 'ä😀\u0000\ud800',
    }
    expect(through(value)).toEqual(value)
  })

  it('keeps shared and circular references', () => {
    const shared = { a: 1 }
    const value: { one: unknown; two: unknown; self?: unknown } = { one: shared, two: shared }
    value.self = value
    const back = through(value) as typeof value
    expect(back.one).toBe(back.two)
    expect(back.self).toBe(back)
  })

  it('brings back errors with name, message and cause', () => {
    const back = through(new RangeError('far', { cause: 'wide' })) as Error
    expect(back).toBeInstanceOf(RangeError)
    expect([back.message, back.cause]).toEqual(['far', 'wide'])
  })

  it('refuses functions with the DataCloneError that Electron throws', () => {
    expect(() => seal({ deep: [() => 1] }, key)).toThrow(expect.objectContaining({ name: 'DataCloneError' }))
  })

  it('does not let a key named __proto__ change a prototype', () => {
    const back = through(JSON.parse('{"__proto__":{"polluted":true}}')) as object
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype)
    expect(Object.keys(back)).toEqual(['__proto__'])
  })

  it('leaves nothing readable on the wire', () => {
    const text = seal({ words: 'canary canary canary' }, key)
    expect(Buffer.from(text, 'base64').toString('latin1')).not.toContain('canary')
  })

  it('brings back any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(through(value)).toEqual(structuredClone(value))
      }),
    )
  })
})
