import type { ErrorCode, ErrorReason, PlainError } from '#shared/errors.ts'

/** What a failed call throws: the plain error that crossed the bridge, nothing more. */
export class BridgeError extends Error {
  override readonly name = 'BridgeError'
  readonly plain: PlainError

  constructor(plain: PlainError) {
    super(plain.message)
    this.plain = plain
  }

  get code(): ErrorCode {
    return this.plain.code
  }

  get reason(): ErrorReason | undefined {
    return this.plain.reason
  }
}

/** A promise may reject with anything; what is not ours becomes `internal`, so that a screen has one kind to show. */
export const asBridgeError = (thrown: unknown): BridgeError =>
  thrown instanceof BridgeError ? thrown : new BridgeError({ code: 'internal', message: 'internal' })
