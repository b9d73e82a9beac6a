import { describe, expect, test } from 'vitest'
import type { Instant } from '#shared/dates.ts'
import { createClient } from '#bridge/client.ts'
import { flushDrafts, registerDraft } from '#bridge/drafts.ts'
import { BridgeError } from '#bridge/error.ts'
import { openBridge } from './fakeBridge.ts'

describe('The client of the bridge', () => {
  test('gives each call an id of its own and resolves with the value that came back under it', async () => {
    const { bridge, posted, answer } = openBridge()
    const client = createClient(bridge)
    const first = client.call('circles.list', {})
    const second = client.call('people.list', {})
    expect(posted.map(({ kind, id }) => [kind, id])).toEqual([
      ['call', 1],
      ['call', 2],
    ])
    answer(2, ['people'])
    answer(1, ['circles'])
    expect([await first, await second]).toEqual([['circles'], ['people']])
  })

  test('throws what was wrong as a code of the closed list', async () => {
    const { bridge, send } = openBridge()
    const call = createClient(bridge).call('vault.state', {})
    send({
      kind: 'result',
      id: 1,
      result: { ok: false, error: { code: 'corrupt', reason: 'database-damaged', message: 'corrupt' } },
    })
    await expect(call).rejects.toMatchObject({ code: 'corrupt', reason: 'database-damaged' })
    await expect(call).rejects.toBeInstanceOf(BridgeError)
  })

  test('hands on progress and asks for a stop when the signal is raised', async () => {
    const { bridge, posted, send, answer } = openBridge()
    const seen: number[] = []
    const stop = new AbortController()
    const call = createClient(bridge).call(
      'backup.runAutomatic',
      {},
      { onProgress: ({ done }) => seen.push(done), signal: stop.signal },
    )
    send({ kind: 'progress', id: 1, progress: { phase: 'writing', done: 3, total: 9 } })
    stop.abort()
    expect(posted.at(-1)).toEqual({ kind: 'cancel', id: 1 })
    answer(1, 'done all the same')
    expect([seen, await call]).toEqual([[3], 'done all the same'])
  })

  test('sends nothing when the signal was raised before', async () => {
    const { bridge, posted } = openBridge()
    const call = createClient(bridge).call('backup.status', {}, { signal: AbortSignal.abort() })
    await expect(call).rejects.toMatchObject({ code: 'cancelled' })
    expect(posted).toEqual([])
  })

  test('lets no call wait for a vault process that has gone', async () => {
    const { bridge, sendFromMain } = openBridge()
    const client = createClient(bridge)
    const gone: string[] = []
    client.onSystem('vault-gone', ({ kind }) => gone.push(kind))
    const call = client.call('circles.list', {})
    sendFromMain({ kind: 'vault-gone' })
    await expect(call).rejects.toMatchObject({ code: 'locked', reason: 'locked-meanwhile' })
    expect(gone).toEqual(['vault-gone'])
  })

  test('tells events to those who listen, until they stop', () => {
    const { bridge, send } = openBridge()
    const client = createClient(bridge)
    let heard = 0
    const stop = client.on('vault.changed', () => (heard += 1))
    const event = {
      kind: 'event',
      name: 'vault.changed',
      payload: { at: '2026-11-21T10:00:00.000Z' as Instant },
    } as const
    send(event)
    stop()
    send(event)
    expect(heard).toBe(1)
  })

  test('throws what main refuses', async () => {
    const client = createClient(openBridge().bridge)
    await expect(client.system('suggestFolder', {})).rejects.toMatchObject({ code: 'busy' })
  })
})

describe('Drafts', () => {
  test('are all flushed at once, and one that cannot be kept stops no other', async () => {
    const flushed: string[] = []
    const stops = [
      registerDraft(() => Promise.reject(new Error('the editor broke'))),
      registerDraft(() => {
        flushed.push('kept')
        return Promise.resolve(true)
      }),
    ]
    expect([await flushDrafts(), flushed]).toEqual([false, ['kept']])
    for (const stop of stops) stop()
    expect(await flushDrafts()).toBe(true)
  })
})
