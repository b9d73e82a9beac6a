import type { CdpSession } from '../chromium/cdp.ts'
import type { PageHead, PageItem } from '../wire/pageMessages.ts'
import type { Place } from './portHub.ts'

export type PageLinkEvents = {
  /** A document with a preload world has begun; whatever the one before held is gone. */
  readonly begun: () => void
  readonly gone: () => void
  /** @param answer delivers to the document that spoke, and to no later one */
  readonly said: (head: PageHead, text: string, answer: (item: PageItem) => void) => void
}

/**
 * The line between the host and the preload's world of the document that a window shows.
 * What is to be delivered is gathered for one turn of the event loop: one command carries many messages.
 */
export class PageLink {
  readonly place: Place
  private readonly session: CdpSession
  private readonly deliverName: string
  private readonly events: PageLinkEvents
  private contextId: number | null = null
  /** Counts the documents; a new renderer process may number its worlds as the last one did. */
  private documents = 0
  private items: PageItem[] = []
  private isFlushing = false

  constructor(
    session: CdpSession,
    names: { readonly binding: string; readonly deliver: string; readonly place: string },
    events: PageLinkEvents,
  ) {
    this.session = session
    this.deliverName = names.deliver
    this.events = events
    this.place = {
      name: names.place,
      startsPorts: true,
      portMessage: ({ id, text, ports }) => this.deliver(['port.message', id, text, ports]),
      portClosed: (id) => this.deliver(['port.closed', id]),
    }
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === names.binding) this.receive(payload, executionContextId)
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.contextId) this.leave()
    })
    session.on('Runtime.executionContextsCleared', () => this.leave())
  }

  /** The name under which the preload's world hands out files by number. */
  get fileGetter(): string {
    return `${this.deliverName}:file`
  }

  get currentContextId(): number | null {
    return this.contextId
  }

  /** Delivered in order; kept until the document's preload world has begun. */
  deliver(item: PageItem): void {
    this.items.push(item)
    if (this.isFlushing) return
    this.isFlushing = true
    setImmediate(() => this.flush())
  }

  /** The document is going (navigation, crash): what it held is closed, what waits for it is dropped. */
  leave(): void {
    if (this.contextId === null) return
    this.contextId = null
    this.items = []
    this.events.gone()
  }

  private flush(): void {
    this.isFlushing = false
    if (this.contextId === null || this.items.length === 0) return
    const items = this.items
    this.items = []
    this.session.tell('Runtime.callFunctionOn', {
      functionDeclaration: `function (items) { globalThis[${JSON.stringify(this.deliverName)}](items) }`,
      executionContextId: this.contextId,
      arguments: [{ value: items }],
      silent: true,
    })
  }

  private receive(payload: string, contextId: number): void {
    const end = payload.indexOf('\n')
    const head = JSON.parse(payload.slice(0, end)) as PageHead
    if (head[0] === 'hello') {
      this.leave()
      this.contextId = contextId
      this.documents += 1
      this.events.begun()
      this.flush()
      return
    }
    if (contextId !== this.contextId) return
    const speaker = this.documents
    this.events.said(head, payload.slice(end + 1), (item) => {
      if (this.contextId !== null && this.documents === speaker) this.deliver(item)
    })
  }
}
