import { Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { SubrosaError } from '#shared/errors.ts'
import { largestWindowLog, pieceBytes } from './limits.ts'
import { onlyFrame } from './zstdFrame.ts'

/** Compresses bytes known to be `contentBytes` long (at least 1); the frame says so, and carries a checksum. */
export const compress = async function* (
  content: Iterable<Uint8Array>,
  contentBytes: number,
): AsyncGenerator<Uint8Array> {
  const compressor = createZstdCompress({
    chunkSize: pieceBytes,
    pledgedSrcSize: contentBytes,
    params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
  })
  // Piece by piece, each taken before the next is given and before the end is told: Node ends the frame at a last piece
  // that is still waiting when the end comes, and then once more, which adds an empty frame.
  const feed = async (): Promise<void> => {
    for (const piece of content) await taken(compressor, piece)
    compressor.end()
  }
  const fed = feed().catch((error: unknown) => {
    compressor.destroy(error instanceof Error ? error : new SubrosaError('internal'))
  })
  try {
    for await (const piece of compressor) yield piece as Buffer
  } finally {
    compressor.destroy()
    await fed
  }
}

const taken = (stream: Transform, piece: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(piece, (error) => (error ? reject(error) : resolve()))
  })

/**
 * Decompresses the one frame of a backup into one piece of memory, refusing by the frame's own words what would be too
 * large, and stopping when more comes out than was promised.
 * @param betweenPieces called with the bytes so far; may throw to stop
 * @throws `corrupt` with `not-a-backup` (no zstd), `backup-too-costly` or `backup-damaged`; what the source throws
 */
export const decompressBounded = async (
  source: AsyncIterable<Uint8Array>,
  largestBytes: number,
  betweenPieces: (bytes: number) => void,
): Promise<Buffer> => {
  const pieces: Buffer[] = []
  let bytes = 0
  const decompressor = createZstdDecompress({
    chunkSize: pieceBytes,
    params: { [constants.ZSTD_d_windowLogMax]: largestWindowLog },
  })
  const fed = pipeline(Readable.from(onlyFrame(source, largestBytes)), decompressor)
  // Its failure reaches us through the decompressor, and then it must not be told twice.
  const ended = fed.catch(() => undefined)
  try {
    for await (const piece of decompressor) {
      // A stream of bytes gives buffers.
      const output = piece as Buffer
      bytes += output.length
      if (bytes > largestBytes) throw new SubrosaError('corrupt', { reason: 'backup-too-costly' })
      pieces.push(output)
      betweenPieces(bytes)
    }
  } catch (error) {
    if (error instanceof SubrosaError) throw error
    throw new SubrosaError('corrupt', { reason: 'backup-damaged', cause: error })
  } finally {
    await ended
  }
  return Buffer.concat(pieces)
}
