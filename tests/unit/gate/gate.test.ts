import { describe, expect, it } from 'vitest'
import { calls, type CallName } from '#shared/contract/index.ts'
import type { ToWindow } from '#shared/contract/wire.ts'
import { Instant, PlainDate } from '#shared/dates.ts'
import { createCovering, type Covering } from '#shared/domain/covering/index.ts'
import { SubrosaError } from '#shared/errors.ts'
import { createGate, type Gate } from '#vault/gate/gate.ts'
import type { CallTools, Handlers, Registered } from '#vault/gate/registered.ts'

type AnyRun = (input: unknown, tools: CallTools) => unknown

/** A gate whose every call answers with `run`, in the lane and state given. */
const gateWith = (
  run: AnyRun,
  shape: Partial<Pick<Registered<CallName>, 'needs' | 'lane'>> = {},
  isOpen = true,
  covering: () => Covering | null = () => null,
) => {
  const registered = { needs: shape.needs ?? 'nothing', lane: shape.lane ?? 'read', run }
  const handlers = Object.fromEntries(
    Object.keys(calls).map((name) => [name, registered]),
  ) as unknown as Handlers
  const gate = createGate({
    handlers,
    isOpen: () => isOpen,
    lent: () => null,
    covering,
    now: () => ({ instant: Instant.parse('2026-11-21T10:00:00.000Z'), today: PlainDate.parse('2026-11-21') }),
    // A clock that stands still: a hundred milliseconds never go by.
    clockMs: () => 0,
  })
  return { gate, window: connect(gate) }
}

const connect = (gate: Gate) => {
  const sent: ToWindow[] = []
  let toGate: (message: unknown) => void = () => undefined
  const arrivals: (() => void)[] = []
  gate.serve({
    post: (message) => {
      sent.push(message)
      for (const arrived of arrivals.splice(0)) arrived()
    },
    onMessage: (listener) => {
      toGate = listener
      return () => undefined
    },
  })
  const resultOf = async (id: number) => {
    for (;;) {
      const found = sent.find((message) => message.kind === 'result' && message.id === id)
      if (found?.kind === 'result') return found.result
      await new Promise<void>((resolve) => arrivals.push(resolve))
    }
  }
  return {
    sent,
    send: (message: unknown) => toGate(message),
    call: (id: number, name: string, input: unknown) => {
      toGate({ kind: 'call', id, name, input })
      return resultOf(id)
    },
    resultOf,
  }
}

const codeOf = (result: { ok: boolean; error?: { code: string; reason?: string } }) => [
  result.error?.code,
  result.error?.reason,
]

describe('The gate', () => {
  it('refuses a call it does not know, also one named after a property of every object', async () => {
    const { window } = gateWith(() => ({}))
    for (const [id, name] of ['vault.explode', '__proto__', 'constructor', 'toString'].entries()) {
      expect(codeOf(await window.call(id, name, {}))).toEqual(['invalid-input', 'unknown-call'])
    }
  })

  it('refuses input that does not fit the contract and never reaches the handler with it', async () => {
    let isReached = false
    const { window } = gateWith(() => {
      isReached = true
      return {}
    })
    expect(codeOf(await window.call(1, 'circles.get', { circleId: 'x' }))).toEqual([
      'invalid-input',
      'malformed',
    ])
    expect(codeOf(await window.call(2, 'today.get', { extra: 1 }))).toEqual(['invalid-input', 'malformed'])
    expect(isReached).toBe(false)
  })

  it('answers `locked` while no vault is open, before it looks at the input', async () => {
    const { window } = gateWith(() => ({}), { needs: 'open' }, false)
    expect(codeOf(await window.call(1, 'circles.get', { circleId: 'nonsense' }))).toEqual([
      'locked',
      undefined,
    ])
  })

  it('lets an error of ours cross with its code, and any other only as `internal` without its words', async () => {
    const ours = gateWith(() => {
      throw new SubrosaError('disk-full', { reason: 'no-space', cause: new Error('/home/ines/vault.db') })
    })
    const foreign = gateWith(() => {
      throw new Error('SELECT * FROM note WHERE title = canary')
    })
    const first = await ours.window.call(1, 'today.get', {})
    const second = await foreign.window.call(1, 'today.get', {})
    expect(first).toEqual({
      ok: false,
      error: { code: 'disk-full', reason: 'no-space', message: 'disk-full: no-space' },
    })
    expect(second).toEqual({ ok: false, error: { code: 'internal', message: 'internal' } })
  })

  it('runs writes one after another and lets reads pass a long job', async () => {
    const order: string[] = []
    const jobMayEnd = Promise.withResolvers<void>()
    const lanes: Partial<Record<CallName, Registered<CallName>['lane']>> = {
      'backup.runAutomatic': 'job',
      'people.add': 'write',
      'people.list': 'read',
    }
    const run =
      (name: CallName): AnyRun =>
      async () => {
        order.push(`${name} begins`)
        if (name === 'backup.runAutomatic') await jobMayEnd.promise
        else await Promise.resolve()
        order.push(`${name} ends`)
        return {}
      }
    const handlers = Object.fromEntries(
      Object.keys(calls).map((name) => [
        name,
        { needs: 'nothing', lane: lanes[name as CallName] ?? 'read', run: run(name as CallName) },
      ]),
    ) as unknown as Handlers
    const gate = createGate({
      handlers,
      isOpen: () => true,
      lent: () => null,
      covering: () => null,
      now: () => ({
        instant: Instant.parse('2026-11-21T10:00:00.000Z'),
        today: PlainDate.parse('2026-11-21'),
      }),
      clockMs: () => performance.now(),
    })
    const window = connect(gate)
    const job = window.call(1, 'backup.runAutomatic', {})
    const person = { name: 'Ines', relation: 'other' }
    await Promise.all([
      window.call(2, 'people.add', person),
      window.call(3, 'people.add', person),
      window.call(4, 'people.list', {}),
    ])
    expect(order.includes('backup.runAutomatic ends')).toBe(false)
    expect(order.filter((entry) => entry.startsWith('people.add'))).toEqual([
      'people.add begins',
      'people.add ends',
      'people.add begins',
      'people.add ends',
    ])
    jobMayEnd.resolve()
    expect((await job).ok).toBe(true)
  })

  it('cancels a running call on request and answers `cancelled`', async () => {
    const begun = Promise.withResolvers<void>()
    const { window } = gateWith(
      (_input, { signal }) =>
        new Promise((_resolve, reject) => {
          begun.resolve()
          signal.addEventListener('abort', () => reject(new DOMException('stop', 'AbortError')))
        }),
      { lane: 'job' },
    )
    const result = window.call(7, 'backup.runAutomatic', {})
    await begun.promise
    window.send({ kind: 'cancel', id: 7 })
    expect(codeOf(await result)).toEqual(['cancelled', undefined])
  })

  it('at closing lets the queued writes end and refuses what comes later', async () => {
    const writeMayEnd = Promise.withResolvers<void>()
    const { gate, window } = gateWith(
      async () => {
        await writeMayEnd.promise
        return {}
      },
      { lane: 'write' },
    )
    const first = window.call(1, 'people.add', { name: 'Ines', relation: 'other' })
    const queued = window.call(2, 'people.add', { name: 'Ines', relation: 'other' })
    await Promise.resolve()
    const closed = gate.close()
    const late = window.call(3, 'people.add', { name: 'Ines', relation: 'other' })
    writeMayEnd.resolve()
    await closed
    expect([(await first).ok, (await queued).ok]).toEqual([true, true])
    expect(codeOf(await late)).toEqual(['locked', 'locked-meanwhile'])
  })

  it('at closing cancels long work, also the work that still waits its turn', async () => {
    const { gate, window } = gateWith(
      (_input, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new SubrosaError('cancelled')))
        }),
      { lane: 'job' },
    )
    const running = window.call(1, 'backup.runAutomatic', {})
    const waiting = window.call(2, 'backup.runAutomatic', {})
    await Promise.resolve()
    await gate.close()
    expect([codeOf(await running)[0], codeOf(await waiting)[0]]).toEqual(['cancelled', 'cancelled'])
  })

  it('passes over messages that are no calls', () => {
    const { window } = gateWith(() => ({}))
    for (const message of [
      null,
      7,
      'call',
      {},
      { kind: 'call' },
      { kind: 'call', id: 1.5, name: 'x', input: 1 },
      [],
    ]) {
      window.send(message)
    }
    expect(window.sent).toEqual([])
  })

  it('reports progress at most ten times a second within a phase', async () => {
    const { window } = gateWith((_input, { progress }) => {
      for (let done = 0; done < 1_000; done += 1) progress({ phase: 'writing', done, total: 1_000 })
      progress({ phase: 'proving', done: 0, total: 1 })
      return {}
    })
    await window.call(1, 'today.get', {})
    const phases = window.sent.flatMap((message) =>
      message.kind === 'progress' ? [message.progress.phase] : [],
    )
    expect(phases).toEqual(['writing', 'proving'])
  })

  it('answers covered what was asked for before names were covered', async () => {
    const answered = Promise.withResolvers<unknown>()
    let covering: Covering | null = null
    const { window } = gateWith(
      () => answered.promise,
      {},
      true,
      () => covering,
    )
    const result = window.call(1, 'people.list', {})
    covering = createCovering([{ id: 'x', name: 'Mara', shown: 'Runa' }], [], 'someone')
    answered.resolve([
      { id: '3f2b9c4e-6a1d-4f80-9b7e-5d2c8a1f0e64', name: 'Mara', relation: 'friend', isMe: false },
    ])
    expect(await result).toMatchObject({ value: [{ name: 'Runa' }] })
  })
})
