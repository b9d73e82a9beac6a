import { createZstdCompress, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SubrosaError } from '#shared/errors.ts'
import { readFrameHeader, skippableFrame } from '#vault/backup/zstdFrame.ts'
import { compress, decompressBounded } from '#vault/backup/zstdStream.ts'

const piecesOf = async function* (bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const gather = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** A frame that does not say how large its content is. */
const withoutSize = (bytes: Uint8Array): AsyncIterable<Buffer> => {
  const compressor = createZstdCompress()
  compressor.write(bytes, () => compressor.end())
  return compressor
}

const refusal = async (bytes: Uint8Array, largest: number): Promise<string | undefined> => {
  try {
    await decompressBounded(piecesOf(bytes, 1_000), largest, () => undefined)
    return undefined
  } catch (error) {
    return error instanceof SubrosaError ? error.reason : String(error)
  }
}

/** A frame header without content: magic, descriptor and what follows it. */
const frame = (...bytes: number[]): Buffer => Buffer.from([0x28, 0xb5, 0x2f, 0xfd, ...bytes])

describe('compression', () => {
  it('gives back what went in, whatever pieces it comes in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 20_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        async (bytes, size) => {
          const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
            bytes.subarray(index * size, (index + 1) * size),
          )
          const compressed = await gather(compress(pieces, bytes.length))
          const padded = Buffer.concat([compressed, skippableFrame(8 + (size % 4_096))])
          const back = await decompressBounded(piecesOf(padded, size), 20_000, () => undefined)
          expect(back.equals(bytes)).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('says in its frame how large the content is', async () => {
    const compressed = await gather(compress([Buffer.alloc(100_000, 'abc')], 100_000))
    expect(readFrameHeader(compressed)?.contentBytes).toBe(100_000)
    expect(zstdDecompressSync(compressed).length).toBe(100_000)
  })

  it('reads every form of a frame header (RFC 8878, 3.1.1.1)', () => {
    expect(readFrameHeader(frame(0x20, 200))).toEqual({
      headerBytes: 6,
      windowBytes: 200,
      contentBytes: 200,
      hasChecksum: false,
    })
    expect(readFrameHeader(frame(0x64, 1, 0))).toMatchObject({ contentBytes: 257, hasChecksum: true })
    expect(readFrameHeader(frame(0x80, 0x58, 1, 0, 0, 0))).toMatchObject({
      headerBytes: 10,
      windowBytes: 2 ** 21,
      contentBytes: 1,
    })
    expect(readFrameHeader(frame(0xc0, 0, 0, 0, 0, 0, 1, 0, 0, 0))).toMatchObject({ contentBytes: 2 ** 32 })
    expect(readFrameHeader(frame(0x00, 0x9f))).toMatchObject({
      windowBytes: 2 ** 29 + (2 ** 29 / 8) * 7,
      contentBytes: null,
    })
    expect(readFrameHeader(Buffer.from('no zstd at all'))).toBeNull()
  })
})

describe('a compressed stream from outside', () => {
  it('is refused by its own words when its content would be too large', async () => {
    const bomb = zstdCompressSync(Buffer.alloc(2_000_000))
    expect(bomb.length).toBeLessThan(1_000)
    expect(await refusal(bomb, 1_000_000)).toBe('backup-too-costly')
  })

  it('is refused when it asks for more memory than it may', async () => {
    // Window descriptor 0xa8: exponent 21, 2 GiB.
    expect(await refusal(frame(0x00, 0xa8, ...Array<number>(20).fill(0)), 1_000)).toBe('backup-too-costly')
  })

  it('is stopped when more comes out than may, though its frame does not say how much', async () => {
    const bomb = await gather(withoutSize(Buffer.alloc(40_000_000)))
    expect(readFrameHeader(bomb)?.contentBytes).toBeNull()
    let most = 0
    const reading = decompressBounded(piecesOf(bomb, 64), 10_000_000, (bytes) => {
      most = bytes
    })
    await expect(reading).rejects.toMatchObject({ reason: 'backup-too-costly' })
    expect(most).toBeLessThanOrEqual(10_000_000)
  })

  it('holds one frame and perhaps one that is skipped; anything else after it is damage', async () => {
    const one = zstdCompressSync(Buffer.from('hello'))
    const padding = skippableFrame(100)
    expect(await refusal(Buffer.concat([one, padding]), 1_000)).toBeUndefined()
    expect(await refusal(Buffer.concat([one, padding.subarray(0, 90)]), 1_000)).toBe('backup-damaged')
    expect(await refusal(Buffer.concat([one, one]), 1_000)).toBe('backup-damaged')
    expect(await refusal(Buffer.concat([one, padding, one]), 1_000)).toBe('backup-damaged')
    expect(await refusal(Buffer.concat([one, Buffer.from('more')]), 1_000)).toBe('backup-damaged')
    expect(await refusal(Buffer.concat([one, skippableFrame(2 ** 20)]), 1_000)).toBe('backup-damaged')
  })

  it('is no backup when it is no zstd', async () => {
    expect(await refusal(Buffer.from('SQLite format 3\0 and so on and on'), 1_000)).toBe('not-a-backup')
    expect(await refusal(Buffer.alloc(0), 1_000)).toBe('not-a-backup')
  })

  it('is damaged when it ends early or a byte was changed', async () => {
    const whole = await gather(compress([Buffer.from('something worth keeping '.repeat(400))], 9_600))
    expect(await refusal(whole.subarray(0, whole.length - 6), 100_000)).toBe('backup-damaged')
    const flipped = Buffer.from(whole)
    flipped[whole.length - 1] = (flipped[whole.length - 1] ?? 0) ^ 1
    expect(await refusal(flipped, 100_000)).toBe('backup-damaged')
  })
})
