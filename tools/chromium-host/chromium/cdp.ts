import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }
type Commands = Protocol.CommandParameters
type Results = Protocol.CommandReturnValues

type Reply = {
  readonly id: number
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}
type Notice = { readonly method: string; readonly params: unknown; readonly sessionId?: string }
type Waiting = {
  readonly method: string
  readonly sessionId: string | undefined
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

/** A command that Chromium refused, or that its end cut short. */
export class CdpError extends Error {
  override readonly name = 'CdpError'
}

/** A command whose target (window, frame, worker) is no more. */
export class TargetGoneError extends CdpError {
  constructor(method: string) {
    super(`${method}: its target is gone`)
  }
}

/** What brings a crashed page back is answered all the same. */
const outlivesCrash: ReadonlySet<string> = new Set<keyof Commands>(['Page.navigate', 'Page.reload'])

/** Chromium's code for a command to a session that has ended (content/browser/devtools/devtools_session.cc). */
const sessionNotFound = -32_001

/** One attached target (or the browser itself): typed commands and typed events. */
export class CdpSession {
  readonly sessionId: string | undefined
  private readonly connection: CdpConnection
  private readonly events = new EventEmitter()

  constructor(connection: CdpConnection, sessionId: string | undefined) {
    this.connection = connection
    this.sessionId = sessionId
    this.events.setMaxListeners(0)
  }

  send<Name extends keyof Commands>(method: Name, params?: Commands[Name]): Promise<Results[Name]> {
    // A command without parameters takes none.
    return this.connection.send(method, (params ?? {}) as Commands[Name], this.sessionId)
  }

  /** For what may fail because the target is going away: the refusal is of no interest. */
  tell<Name extends keyof Commands>(method: Name, params?: Commands[Name]): void {
    this.send(method, params).catch(ignoreRefusal)
  }

  on<Name extends keyof Protocol.Events>(
    event: Name,
    listener: (params: Protocol.Events[Name]) => void,
  ): void {
    this.events.on(event, listener)
  }

  once<Name extends keyof Protocol.Events>(
    event: Name,
    listener: (params: Protocol.Events[Name]) => void,
  ): void {
    this.events.once(event, listener)
  }

  /** A part of this target (worker, frame) with a session of its own. */
  child(sessionId: string): CdpSession {
    return this.connection.session(sessionId)
  }

  /** Called by the connection. */
  dispatch(method: string, params: unknown): void {
    this.events.emit(method, params)
  }
}

const ignoreRefusal = (error: unknown): void => {
  if (!(error instanceof CdpError)) throw error
}

/**
 * The debugging pipe: NUL-separated JSON, commands answered by id, events by session (flat sessions).
 * Chromium never answers a command whose session ends or whose page crashes while it is under way, so both are looked
 * out for here: every command is answered or refused. (One to a page that has crashed waits for its next document.)
 */
export class CdpConnection {
  readonly browser: CdpSession
  private nextId = 1
  private readonly waiting = new Map<number, Waiting>()
  private readonly sessions = new Map<string, CdpSession>()
  /** What each session is attached to, and as a part of which other session. */
  private readonly attached = new Map<string, { readonly targetId: string; readonly whole?: string }>()
  private readonly output: Writable
  private pieces: Buffer[] = []
  private isClosed = false

  constructor(input: Readable, output: Writable) {
    this.output = output
    this.browser = new CdpSession(this, undefined)
    input.on('data', (chunk: Buffer) => this.read(chunk))
    const close = () => {
      this.isClosed = true
      this.refuse(
        () => true,
        (method) => new CdpError(`${method}: Chromium is gone`),
      )
    }
    input.on('close', close)
    // EPIPE of a dying Chromium; its end is reported by 'close'.
    input.on('error', close)
    output.on('error', close)
  }

  session(sessionId: string): CdpSession {
    const known = this.sessions.get(sessionId)
    if (known !== undefined) return known
    const session = new CdpSession(this, sessionId)
    this.sessions.set(sessionId, session)
    return session
  }

  send<Name extends keyof Commands>(
    method: Name,
    params: Commands[Name],
    sessionId?: string,
  ): Promise<Results[Name]> {
    if (this.isClosed) return Promise.reject(new CdpError(`${method}: Chromium is gone`))
    if (sessionId !== undefined && !this.sessions.has(sessionId))
      return Promise.reject(new TargetGoneError(method))
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { method, sessionId, resolve, reject })
      this.output.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
    })
  }

  private read(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.pieces.push(chunk.subarray(start, end))
      const text = Buffer.concat(this.pieces).toString('utf8')
      this.pieces = []
      this.receive(JSON.parse(text) as Reply | Notice)
      start = end + 1
    }
    if (start < chunk.length) this.pieces.push(chunk.subarray(start))
  }

  private receive(message: Reply | Notice): void {
    if ('id' in message) this.settle(message)
    else this.announce(message)
  }

  private settle({ id, result, error }: Reply): void {
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    if (error === undefined) waiting?.resolve(result as never)
    else if (error.code === sessionNotFound) waiting?.reject(new TargetGoneError(waiting.method))
    else waiting?.reject(new CdpError(`${waiting.method}: ${error.message}`))
  }

  private announce({ method, params, sessionId }: Notice): void {
    if (method === 'Target.attachedToTarget') {
      const { sessionId: next, targetInfo } = params as Protocol.Target.attachedToTargetPayload
      const { targetId } = targetInfo
      this.attached.set(next, sessionId === undefined ? { targetId } : { targetId, whole: sessionId })
    }
    const session = sessionId === undefined ? this.browser : this.sessions.get(sessionId)
    session?.dispatch(method, params)
    if (method === 'Target.detachedFromTarget')
      this.end((params as Protocol.Target.detachedFromTargetPayload).sessionId)
    if (method === 'Target.targetCrashed')
      this.crashed((params as Protocol.Target.targetCrashedPayload).targetId)
  }

  private end(sessionId: string): void {
    this.sessions.delete(sessionId)
    this.attached.delete(sessionId)
    this.refuse(
      (waiting) => waiting.sessionId === sessionId,
      (method) => new TargetGoneError(method),
    )
    for (const [part, { whole }] of this.attached) if (whole === sessionId) this.end(part)
  }

  private crashed(targetId: string): void {
    this.refuse(
      ({ sessionId, method }) =>
        sessionId !== undefined &&
        this.attached.get(sessionId)?.targetId === targetId &&
        !outlivesCrash.has(method),
      (method) => new CdpError(`${method}: its page crashed`),
    )
  }

  private refuse(isRefused: (waiting: Waiting) => boolean, why: (method: string) => CdpError): void {
    for (const [id, waiting] of this.waiting) {
      if (!isRefused(waiting)) continue
      this.waiting.delete(id)
      waiting.reject(why(waiting.method))
    }
  }
}
