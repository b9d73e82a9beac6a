/** Something was asked of a window that is closed. */
export class WindowGoneError extends Error {
  override readonly name = 'TypeError'

  constructor() {
    super('Object has been destroyed')
  }
}
