import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { SubrosaError } from '#shared/errors.ts'
import type { OutsideFileId } from '#shared/ids.ts'
import type { Hand } from './gather.ts'

/** A packet that was written and proven, while our own copy still waits for the words to be told. */
export type WrittenHandOver = Hand & {
  readonly stamp: string
  readonly path: string
  readonly fileHash: string
}

/** In memory only: after a lock nobody knows the words any more, and the packet is made anew. */
export type Waiting = {
  readonly add: (id: OutsideFileId, written: WrittenHandOver) => void
  /** @throws `not-found` for one that was not made since the vault was opened, or is done with */
  readonly require: (id: OutsideFileId) => WrittenHandOver
  readonly done: (id: OutsideFileId) => void
}

export const createWaiting = (): Waiting => {
  const written = new Map<OutsideFileId, WrittenHandOver>()
  return {
    add: (id, handOver) => void written.set(id, handOver),
    require: (id) => {
      const found = written.get(id)
      if (found === undefined) throw new SubrosaError('not-found')
      return found
    },
    done: (id) => void written.delete(id),
  }
}

/** @throws `not-found/packet-gone` when the file is not there any more as it was written */
export const requireStillThere = ({ path, fileHash }: WrittenHandOver): void => {
  let found: string
  try {
    found = createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch (cause) {
    throw new SubrosaError('not-found', { reason: 'packet-gone', cause })
  }
  if (found !== fileHash) throw new SubrosaError('not-found', { reason: 'packet-gone' })
}
