import { randomBytes } from 'node:crypto'
import { makeCodec } from './codec.ts'

const codec = makeCodec({
  toText: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  toBytes: (text) => Buffer.from(text, 'base64'),
})

/** A fresh mask for one channel, as base64 of 64 bytes. */
export const newKey = (): string => randomBytes(64).toString('base64')

export const keyBytes = (key: string): Uint8Array => new Uint8Array(Buffer.from(key, 'base64'))

/**
 * A value as masked text for the wire.
 * Throws the DataCloneError that Electron throws when the value holds a function or another unclonable.
 */
export const seal = (value: unknown, key: Uint8Array): string => codec.seal(structuredClone(value), key)

export const open = (text: string, key: Uint8Array): unknown => codec.open(text, key)
