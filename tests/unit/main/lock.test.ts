import { describe, expect, it } from 'vitest'
import { createLock, type LockParts } from '#main/lock.ts'

/** Records the order of the steps; each can be told to do badly. */
const lockWith = (
  answers: Partial<Pick<LockParts, 'requestFlush' | 'closeVault' | 'freshWindow' | 'clearCopied'>> = {},
) => {
  const steps: string[] = []
  const counted = { cleared: 0 }
  const lock = createLock({
    requestFlush: () => {
      steps.push('flush')
      return answers.requestFlush?.() ?? Promise.resolve(true)
    },
    closeVault: () => {
      steps.push('close the vault')
      return answers.closeVault?.() ?? Promise.resolve(true)
    },
    startAnew: async () => void steps.push('start anew'),
    freshWindow: () => {
      steps.push('fresh window')
      return answers.freshWindow?.() ?? Promise.resolve()
    },
    clearCopied: () => {
      counted.cleared += 1
      return answers.clearCopied?.() ?? Promise.resolve()
    },
    clockText: () => '18:05',
    heldLines: () => 2,
  })
  return { lock, steps, counted }
}

describe('Locking', () => {
  it('flushes, ends the vault process and begins anew, in this order, and tells why', async () => {
    const { lock, steps } = lockWith()
    await lock.lock('idle', 5)
    expect(steps).toEqual(['flush', 'close the vault', 'start anew'])
    expect(lock.story()).toEqual({
      reason: 'idle',
      at: '18:05',
      minutes: 5,
      flushFailed: false,
      heldLines: 2,
    })
  })

  it('locks all the same when the window could not hand over its text, and says so', async () => {
    const { lock, steps } = lockWith({ requestFlush: () => Promise.resolve(false) })
    await lock.lock('button', null)
    expect(steps).toEqual(['flush', 'close the vault', 'start anew'])
    expect(lock.story().flushFailed).toBe(true)
  })

  it('takes what was copied off the clipboard: at a lock, at the end and when the window is replaced alone', async () => {
    const { lock, counted } = lockWith()
    await lock.lock('window-crash', null)
    expect(counted.cleared).toBe(1)
    lock.renewWindow()
    expect(counted.cleared).toBe(2)
    await lock.leave()
    expect(counted.cleared).toBe(3)
  })

  it('locks all the same when the clipboard never answers', async () => {
    const { lock, steps } = lockWith({ clearCopied: () => new Promise(() => undefined) })
    await lock.lock('idle', 5)
    expect(steps).toEqual(['flush', 'close the vault', 'start anew'])
    expect(lock.story().flushFailed).toBe(false)
  })

  it('locks all the same when the window never answers', async () => {
    const { lock, steps } = lockWith({ requestFlush: () => new Promise(() => undefined) })
    await lock.lock('shortcut', null)
    expect(steps.at(-1)).toBe('start anew')
    expect(lock.story().flushFailed).toBe(true)
  })

  it('asks nothing of a window or a vault process that is gone', async () => {
    const crashed = lockWith()
    await crashed.lock.lock('window-crash', null)
    expect(crashed.steps).toEqual(['close the vault', 'start anew'])
    const gone = lockWith({ closeVault: () => Promise.resolve(false) })
    await gone.lock.lock('vault-crash', null)
    expect(gone.steps).toEqual(['close the vault', 'start anew'])
    expect(gone.lock.story().flushFailed).toBe(true)
  })

  it('locks once however often it is asked meanwhile', async () => {
    const { lock, steps } = lockWith()
    await Promise.all([lock.lock('button', null), lock.lock('idle', 5), lock.lock('suspend', null)])
    expect(steps).toEqual(['flush', 'close the vault', 'start anew'])
    expect(lock.story().reason).toBe('button')
  })

  it('flushes and closes before leaving, and begins nothing anew', async () => {
    const { lock, steps } = lockWith()
    await lock.leave()
    expect(steps).toEqual(['flush', 'close the vault'])
  })

  it('waits for a window that is being replaced, and takes the end of the old one for no crash', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const { lock, steps } = lockWith({ freshWindow: () => promise })
    lock.renewWindow()
    const crashed = lock.lock('window-crash', null)
    const locked = lock.lock('suspend', null)
    expect(steps).toEqual(['fresh window'])
    resolve()
    await crashed
    await locked
    expect(steps).toEqual(['fresh window', 'flush', 'close the vault', 'start anew'])
    expect(lock.story().reason).toBe('suspend')
  })

  it('follows when the window could not be replaced', async () => {
    const { lock, steps } = lockWith({ freshWindow: () => Promise.reject(new Error('no page')) })
    lock.renewWindow()
    await expect.poll(() => steps.at(-1)).toBe('start anew')
    expect(lock.story().reason).toBe('window-crash')
  })
})
