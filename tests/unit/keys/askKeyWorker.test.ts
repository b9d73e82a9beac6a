import { setImmediate } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { argon2Least } from '#vault/keys/argon2Bounds.ts'
import { askKeyWorker, prepareKeyWorker } from '#vault/keys/askKeyWorker.ts'

const still = new AbortController().signal
const question = () =>
  ({
    kind: 'argon2id',
    passphrase: new TextEncoder().encode('violet harbour'),
    salt: new Uint8Array(16),
    parameters: argon2Least,
  }) as const

it('asks the worker that was started beforehand, once, and another one the next time', async () => {
  const started: Worker[] = []
  const note = (worker: Worker): void => void started.push(worker)
  process.on('worker', note)
  try {
    prepareKeyWorker()
    prepareKeyWorker()
    const first = await askKeyWorker(question(), still)
    expect(started).toHaveLength(1)
    const second = await askKeyWorker(question(), still)
    expect(started).toHaveLength(2)
    expect(second.key).toEqual(first.key)
  } finally {
    process.off('worker', note)
  }
})

it('starts another worker when the waiting one was lost', async () => {
  const started: Worker[] = []
  const note = (worker: Worker): void => void started.push(worker)
  process.on('worker', note)
  try {
    prepareKeyWorker()
    // Node tells of a worker a moment after it was made.
    await setImmediate()
    await started[0]?.terminate()
    expect(await askKeyWorker(question(), still)).toMatchObject({ kind: 'argon2id' })
    expect(started).toHaveLength(2)
  } finally {
    process.off('worker', note)
  }
})
