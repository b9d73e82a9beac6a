import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchCopied } from '#main/privacy/copied.ts'

/** A clipboard that holds one thing, by the mark beside it; null when it is another program's. */
const clipboardWith = (carries?: () => Promise<boolean>) => {
  const clipboard = { mark: null as string | null, isEmpty: true, selection: 'chosen' }
  const copied = watchCopied({
    carries: carries ?? (async (mark) => clipboard.mark === mark),
    clear: () => Object.assign(clipboard, { mark: null, isEmpty: true }),
    clearSelection: () => (clipboard.selection = ''),
  })
  const copy = (mark: string | null): void => {
    Object.assign(clipboard, { mark, isEmpty: false })
    if (mark !== null) copied.note(mark)
  }
  return { clipboard, copied, copy }
}

describe('What was copied', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('lies on the clipboard for a minute and no longer', async () => {
    const { clipboard, copy } = clipboardWith()
    copy('one')
    await vi.advanceTimersByTimeAsync(59_999)
    expect(clipboard.isEmpty).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(clipboard.isEmpty).toBe(true)
    // What is only marked with the mouse is in nobody's way.
    expect(clipboard.selection).toBe('chosen')
  })

  it('has its minute from the last copy on', async () => {
    const { clipboard, copy } = clipboardWith()
    copy('one')
    await vi.advanceTimersByTimeAsync(50_000)
    copy('two')
    await vi.advanceTimersByTimeAsync(59_999)
    expect(clipboard.isEmpty).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(clipboard.isEmpty).toBe(true)
  })

  it('is left alone once another program has copied something', async () => {
    const { clipboard, copied, copy } = clipboardWith()
    copy('one')
    copy(null)
    await vi.advanceTimersByTimeAsync(120_000)
    await copied.clear()
    expect(clipboard.isEmpty).toBe(false)
  })

  it('goes at once when asked, with what is only marked, and the minute is over', async () => {
    const { clipboard, copied, copy } = clipboardWith()
    copy('one')
    await copied.clear()
    expect(clipboard).toEqual({ mark: null, isEmpty: true, selection: '' })
    copy(null)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(clipboard.isEmpty).toBe(false)
  })

  it('goes where the system cannot tell whose it is', async () => {
    const { clipboard, copied, copy } = clipboardWith(() => Promise.reject(new Error('no clipboard')))
    copy('one')
    await copied.clear()
    expect(clipboard.isEmpty).toBe(true)
  })
})
