import { SubrosaError } from '#shared/errors.ts'

/** Reads a stream of pieces by counts of bytes. */
export type ByteReader = {
  /** The next bytes without taking them; fewer only at the end of the stream. */
  readonly peek: (bytes: number) => Promise<Buffer>
  /** Takes exactly so many bytes, piece by piece. @throws `corrupt/backup-damaged` when the stream ends before */
  readonly pass: (bytes: number) => AsyncGenerator<Uint8Array>
}

export const createByteReader = (source: AsyncIterable<Uint8Array>): ByteReader => {
  const pieces = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)

  const readOn = async (): Promise<boolean> => {
    const next = await pieces.next()
    if (next.done === true) return false
    rest = rest.length === 0 ? asBuffer(next.value) : Buffer.concat([rest, next.value])
    return true
  }

  const peek = async (bytes: number): Promise<Buffer> => {
    while (rest.length < bytes && (await readOn())) continue
    return rest.subarray(0, bytes)
  }

  const pass = async function* (bytes: number): AsyncGenerator<Uint8Array> {
    for (let left = bytes; left > 0;) {
      if (rest.length === 0 && !(await readOn())) {
        throw new SubrosaError('corrupt', { reason: 'backup-damaged' })
      }
      const piece = rest.subarray(0, left)
      rest = rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  return { peek, pass }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
