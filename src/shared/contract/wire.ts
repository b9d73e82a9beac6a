import type { PlainError } from '../errors.ts'
import type { Progress } from './call.ts'
import type { EventName, EventPayload } from './index.ts'

/** What travels from the window to the vault process over their port. Nothing else is understood. */
export type ToVault =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number }

export type CallResult =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: PlainError }

/** What travels back. A result ends its call; progress may come before it, at most ten times a second. */
export type ToWindow =
  | { readonly kind: 'result'; readonly id: number; readonly result: CallResult }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | {
      [N in EventName]: { readonly kind: 'event'; readonly name: N; readonly payload: EventPayload<N> }
    }[EventName]
