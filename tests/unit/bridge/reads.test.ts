import { describe, expect, test } from 'vitest'
import { createClient } from '#bridge/client.ts'
import { createReads } from '#bridge/reads.ts'
import { openBridge } from './fakeBridge.ts'

const open = () => {
  const other = openBridge()
  const reads = createReads(createClient(other.bridge))
  const asked = (): number => other.posted.filter(({ kind }) => kind === 'call').length
  /** Answers run in promises; this lets those that are due happen. */
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  return { ...other, reads, asked, settle }
}

describe('Kept reads', () => {
  test('ask once for a question however many screens watch it', async () => {
    const { reads, asked, answer, settle } = open()
    const seen: unknown[] = []
    reads.watch('circles.list', '{}', () => seen.push(reads.state('circles.list', '{}').value))
    reads.watch('circles.list', '{}', () => undefined)
    answer(1, ['Harbour Table'])
    await settle()
    expect([asked(), seen]).toEqual([1, [['Harbour Table']]])
  })

  test('keep the answer for a screen that comes back, and ask another question anew', async () => {
    const { reads, asked, answer, settle } = open()
    reads.watch('circles.list', '{}', () => undefined)()
    answer(1, [])
    await settle()
    reads.watch('circles.list', '{}', () => undefined)
    reads.watch('sessions.list', '{"circleId":"a"}', () => undefined)
    expect(asked()).toBe(2)
  })

  test('are asked again by an event that concerns them, and show the last answer meanwhile', async () => {
    const { reads, asked, answer, send, settle } = open()
    reads.watch('circles.list', '{}', () => undefined)
    answer(1, ['before'])
    await settle()
    send({ kind: 'event', name: 'circles.changed', payload: { ids: [] } })
    expect(reads.state('circles.list', '{}')).toMatchObject({ value: ['before'], isLoading: true })
    answer(2, ['after'])
    await settle()
    expect([asked(), reads.state('circles.list', '{}')]).toMatchObject([
      2,
      { value: ['after'], isLoading: false },
    ])
  })

  test('are left alone by an event that does not concern them', async () => {
    const { reads, asked, answer, send, settle } = open()
    reads.watch('people.list', '{}', () => undefined)
    answer(1, [])
    await settle()
    send({ kind: 'event', name: 'steps.changed', payload: { ids: [] } })
    expect(asked()).toBe(1)
  })

  test('drop a late answer to an older request', async () => {
    const { reads, answer, settle } = open()
    reads.watch('backup.status', '{}', () => undefined)
    reads.refetch('backup.status', '{}')
    answer(2, 'newer')
    answer(1, 'older')
    await settle()
    expect(reads.state('backup.status', '{}').value).toBe('newer')
  })

  test('keep no failure: whoever comes next asks again', async () => {
    const { reads, asked, send, settle } = open()
    const stop = reads.watch('today.get', '{}', () => undefined)
    send({ kind: 'result', id: 1, result: { ok: false, error: { code: 'busy', message: 'busy' } } })
    await settle()
    expect(reads.state('today.get', '{}').error?.code).toBe('busy')
    stop()
    reads.watch('today.get', '{}', () => undefined)
    expect(asked()).toBe(2)
  })

  test('look at a folder anew every time, because no event tells what happens to it outside', async () => {
    const { reads, asked, answer, settle } = open()
    reads.watch('vault.inspect', '{"folder":"a"}', () => undefined)()
    answer(1, {})
    await settle()
    reads.watch('vault.inspect', '{"folder":"a"}', () => undefined)
    expect(asked()).toBe(2)
  })

  test('are all asked again when another day begins', async () => {
    const { reads, asked, answer, settle } = open()
    reads.watch('today.get', '{}', () => undefined)
    answer(1, {})
    await settle()
    reads.dropAll()
    expect(asked()).toBe(2)
  })
})
