declare global {
  interface Window {
    keyTimes: number[]
  }
}

/**
 * Runs in a page: from now on notes, for every key that changes the text, the milliseconds from the key's event until
 * everything it set off has run and the page is laid out again. Painting is left out: a headless window paints when
 * it likes.
 */
export const installKeyMeter = (): void => {
  window.keyTimes = []
  let pressedMs = 0
  const after = new MessageChannel()
  after.port1.addEventListener('message', () => {
    document.body.getBoundingClientRect()
    window.keyTimes.push(performance.now() - pressedMs)
  })
  after.port1.start()
  window.addEventListener('keydown', () => (pressedMs = performance.now()), true)
  window.addEventListener('input', () => after.port2.postMessage(null), true)
}

/** Runs in a page: hands over what was noted since the last time. */
export const takeKeyTimes = (): number[] => window.keyTimes.splice(0)

/** Runs in a page: whether so many keys have been answered. */
export const haveKeysArrived = (count: number): boolean => window.keyTimes.length >= count
