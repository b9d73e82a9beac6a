import type { Progress } from '#shared/contract/call.ts'
import type { CallName, CallOutput, CheckedInput, EventName, EventPayload } from '#shared/contract/index.ts'
import type { Now } from '#shared/dates.ts'
import type { NoteId, SessionId, TurnId } from '#shared/ids.ts'

/** What every handler is given beside its input. */
export type CallTools = {
  /** Read once when the call began. */
  readonly now: Now
  /** Raised when the window cancels the call or the vault is locked. */
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}

/** What somebody else may write on while the keyboard is lent to them: one note of one turn. */
export type Lent = { readonly sessionId: SessionId; readonly turnId: TurnId; readonly noteId: NoteId }

/**
 * How one call is let through: the state it needs, and the queue it waits in.
 * `read` waits for nothing; `write`, `door` (opening, creating, re-keying) and `job` (backup, restore)
 * each run one after another, and none of them waits for another queue.
 */
export type Registered<N extends CallName> = {
  readonly needs: 'nothing' | 'open' | 'closed'
  readonly lane: 'read' | 'write' | 'door' | 'job'
  /** Whether it is answered for this input while the keyboard is lent; a call without it is refused then. */
  readonly evenLent?: (input: CheckedInput<N>, lent: Lent) => boolean
  /** Not answered while names are covered although it takes no text: whoever does it must see whom it concerns. */
  readonly onlyWithNames?: true
  readonly run: (input: CheckedInput<N>, tools: CallTools) => CallOutput<N> | Promise<CallOutput<N>>
}

/** A missing handler does not compile. */
export type Handlers = { readonly [N in CallName]: Registered<N> }

/** Announces a fact after commit. */
export type Announce = <N extends EventName>(name: N, payload: EventPayload<N>) => void

/** Lets a call be made while the keyboard is lent, where `may` says so; no other call is answered then. */
export const evenLent = <N extends CallName>(
  call: Registered<N>,
  may: (input: CheckedInput<N>, lent: Lent) => boolean = () => true,
): Registered<N> => ({ ...call, evenLent: may })

/** Refuses a call while names are covered (`conflict/alias-view`). Calls that take text are refused then anyway. */
export const onlyWithNames = <N extends CallName>(call: Registered<N>): Registered<N> => ({
  ...call,
  onlyWithNames: true,
})

/** Lets something follow a call once it has been committed; a refused call is followed by nothing. */
export const afterwards = <N extends CallName>(call: Registered<N>, effect: () => void): Registered<N> => ({
  ...call,
  run: (input, tools) => {
    const value = call.run(input, tools)
    if (!(value instanceof Promise)) {
      effect()
      return value
    }
    return value.then((settled) => {
      effect()
      return settled
    })
  },
})
