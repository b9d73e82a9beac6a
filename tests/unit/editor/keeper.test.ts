import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { NoteDoc } from '#shared/contract/notes.ts'
import { createKeeper, type Keeper, type Refusal } from '#editor/keeping/keeper.ts'

const text = (words: string): NoteDoc => ({ type: 'doc', content: [{ type: 'text', text: words }] })

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('refused')
    this.refusal = refusal
  }
}

/** A vault of one note that answers when the test says so, with the rules of `notes.save`. */
const startVault = () => {
  const vault = {
    rev: 3,
    doc: text('as opened'),
    refuseWith: null as Refusal | null,
    saves: 0,
    /** Answers wait for `answer` while set. */
    isSlow: false,
    answer: () => {},
  }
  const save = async (baseRev: number, doc: NoteDoc): Promise<number> => {
    vault.saves += 1
    if (vault.isSlow) await new Promise<void>((resolve) => (vault.answer = resolve))
    if (vault.refuseWith !== null) throw new Refused(vault.refuseWith)
    if (baseRev !== vault.rev) throw new Refused({ code: 'conflict', reason: 'newer-text' })
    vault.rev += 1
    vault.doc = doc
    return vault.rev
  }
  return { vault, save }
}

describe('keeping an open note', () => {
  let screen: NoteDoc
  let keeper: Keeper
  let vault: ReturnType<typeof startVault>['vault']

  beforeEach(() => {
    vi.useFakeTimers()
    const started = startVault()
    vault = started.vault
    screen = vault.doc
    keeper = createKeeper({
      baseRev: vault.rev,
      read: () => screen,
      save: started.save,
      newest: () => Promise.resolve({ rev: vault.rev, doc: vault.doc }),
      append: (doc) => {
        screen = { type: 'doc', content: [...(screen['content'] as []), ...(doc['content'] as [])] }
      },
      refusalOf: (thrown) => (thrown as Refused).refusal,
    })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const type = (words: string): void => {
    screen = text(words)
    keeper.changed()
  }

  it('saves within a second after the last keystroke', async () => {
    type('one')
    expect(keeper.get()).toEqual({ kind: 'keeping' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect([vault.doc, keeper.get()]).toEqual([text('one'), { kind: 'kept' }])
  })

  it('saves while somebody types on and on, so that a crash costs a second at most', async () => {
    for (let key = 0; key < 20; key += 1) {
      type(`key ${key}`)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(vault.saves).toBeGreaterThanOrEqual(2)
    expect(Number(JSON.stringify(vault.doc).match(/key (\d+)/u)?.[1])).toBeGreaterThanOrEqual(10)
  })

  it('has one save under way at a time, and sends what was typed meanwhile afterwards', async () => {
    vault.isSlow = true
    type('one')
    await vi.advanceTimersByTimeAsync(1_000)
    type('two')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(vault.saves).toBe(1)
    vault.isSlow = false
    vault.answer()
    await vi.advanceTimersByTimeAsync(1_000)
    expect([vault.saves, vault.doc, keeper.get()]).toEqual([2, text('two'), { kind: 'kept' }])
  })

  it('saves at once on blur, lock and leaving, also what is typed while a save is under way', async () => {
    vault.isSlow = true
    type('one')
    const first = keeper.keepNow()
    type('two')
    const second = keeper.keepNow()
    vault.isSlow = false
    vault.answer()
    expect(await Promise.all([first, second])).toEqual([true, true])
    expect(vault.doc).toEqual(text('two'))
  })

  it('asks the vault nothing when nothing was typed', async () => {
    expect(await keeper.keepNow()).toBe(true)
    expect(vault.saves).toBe(0)
  })

  it('keeps the draft when a save fails, says so, and tries again by itself', async () => {
    vault.refuseWith = { code: 'disk-full', reason: 'no-space' }
    type('one')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(keeper.get()).toEqual({ kind: 'trouble', code: 'disk-full', reason: 'no-space' })
    expect(await keeper.keepNow()).toBe(false)
    vault.refuseWith = null
    await vi.advanceTimersByTimeAsync(60_000)
    expect([vault.doc, keeper.get()]).toEqual([text('one'), { kind: 'kept' }])
  })

  it('does not try a note that is too large again until it has changed', async () => {
    vault.refuseWith = { code: 'invalid-input', reason: 'too-large' }
    type('very long')
    await vi.advanceTimersByTimeAsync(120_000)
    expect(vault.saves).toBe(1)
    vault.refuseWith = null
    type('short')
    await vi.advanceTimersByTimeAsync(1_000)
    expect([vault.doc, keeper.get()]).toEqual([text('short'), { kind: 'kept' }])
  })

  it('stops at newer text and keeps both when told to: what was written here first', async () => {
    vault.rev = 9
    vault.doc = text('from elsewhere')
    type('from here')
    await vi.advanceTimersByTimeAsync(1_000)
    type('from here, more')
    await vi.advanceTimersByTimeAsync(10_000)
    expect([keeper.get(), vault.doc]).toEqual([{ kind: 'newer-text' }, text('from elsewhere')])
    expect(await keeper.keepBoth()).toBe(true)
    expect([vault.rev, keeper.get()]).toEqual([10, { kind: 'kept' }])
    expect(vault.doc['content']).toEqual([
      { type: 'text', text: 'from here, more' },
      { type: 'text', text: 'from elsewhere' },
    ])
  })

  it('keeps both by itself when the vault locks before anybody has said so', async () => {
    vault.rev = 9
    vault.doc = text('from elsewhere')
    type('from here')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await keeper.keepNow()).toBe(true)
    expect(vault.doc['content']).toHaveLength(2)
  })

  it('runs no timer after it was put to rest, and can still be told to keep', async () => {
    type('one')
    keeper.rest()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(vault.saves).toBe(0)
    expect(await keeper.keepNow()).toBe(true)
    expect(vault.doc).toEqual(text('one'))
  })
})
