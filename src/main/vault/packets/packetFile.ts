import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Passphrase } from '#shared/contract/call.ts'
import { SubrosaError, type ErrorReason } from '#shared/errors.ts'
import { partialPath, sweepPartials } from '#vault/backup/fileNames.ts'
import { readBackup, type ReadBackup } from '#vault/backup/readBackup.ts'
import { stopOn } from '#vault/backup/stop.ts'
import { writeBackup } from '#vault/backup/writeBackup.ts'
import { scryptRecipient } from '#vault/keys/scryptStanza.ts'
import { renameDurably } from '#vault/storage/durableFile.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { largestDocumentBytes, largestFileBytes, packetWorkFactor } from './limits.ts'

export type WrittenPacket = { readonly bytes: number; readonly fileHash: string }

type Writing = {
  readonly path: string
  readonly passphrase: Passphrase
  readonly nowMs: number
  readonly signal: AbortSignal
}

/**
 * Writes a document as a packet: beside its later name, flushed, read back from the disk, opened with the words and
 * compared byte by byte. Only then it gets its name. Nothing plain is written, and no unfinished file stays.
 * @throws `invalid-input/too-large`, `disk-full`, `read-only`, `not-found/folder-gone`, `cancelled`;
 *   `corrupt/packet-not-proven` when what came back is not what was written
 */
export const writePacket = async (
  document: Uint8Array,
  { path, passphrase, nowMs, signal }: Writing,
): Promise<WrittenPacket> => {
  if (document.byteLength > largestDocumentBytes)
    throw new SubrosaError('invalid-input', { reason: 'too-large' })
  const partial = partialPath(path)
  using stopping = stopOn(signal)
  const { stop } = stopping
  try {
    sweepPartials(dirname(path), nowMs)
    const recipient = scryptRecipient(passphrase, packetWorkFactor)
    await writeBackup(
      partial,
      document,
      { recipient, workFactor: packetWorkFactor },
      { stop, onTaken: () => {} },
    )
    const { image, bytes, fileHash } = await readBack(partial, passphrase, signal)
    if (!image.equals(document)) throw new SubrosaError('corrupt', { reason: 'packet-not-proven' })
    stop.check()
    renameDurably(partial, path)
    return { bytes, fileHash }
  } catch (error) {
    rmSync(partial, { force: true })
    throw asSubrosaError(error)
  }
}

const readBack = async (path: string, passphrase: Passphrase, signal: AbortSignal): Promise<ReadBackup> => {
  try {
    return await readPacket(path, passphrase, signal)
  } catch (error) {
    const isAboutTheFile =
      error instanceof SubrosaError && ['corrupt', 'wrong-passphrase'].includes(error.code)
    throw isAboutTheFile ? new SubrosaError('corrupt', { reason: 'packet-not-proven', cause: error }) : error
  }
}

/** What is wrong with a packet where the layers it shares with backups say what is wrong with a backup. */
const reasons: Readonly<Partial<Record<ErrorReason, ErrorReason>>> = {
  'not-a-backup': 'not-a-packet',
  'backup-truncated': 'packet-damaged',
  'backup-damaged': 'packet-damaged',
  'backup-too-costly': 'packet-too-costly',
}

/**
 * Opens a packet in memory; what it would cost is known before it is paid (limits.ts).
 * @throws `corrupt` with `not-a-packet`, `packet-damaged` or `packet-too-costly`; `wrong-passphrase`;
 *   `not-found/folder-gone`; `read-only/no-permission`; `cancelled`
 */
export const readPacket = async (
  path: string,
  passphrase: Passphrase,
  signal: AbortSignal,
): Promise<ReadBackup> => {
  using stopping = stopOn(signal)
  try {
    return await readBackup(path, passphrase, {
      stop: stopping.stop,
      onRead: () => {},
      largest: { fileBytes: largestFileBytes, contentBytes: largestDocumentBytes },
    })
  } catch (error) {
    const reason =
      error instanceof SubrosaError && error.reason !== undefined ? reasons[error.reason] : undefined
    throw reason === undefined ? error : new SubrosaError('corrupt', { reason, cause: error })
  }
}
