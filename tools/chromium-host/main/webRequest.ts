import type { FetchQuestion } from '../wire/shapes.ts'

type Filter = Electron.WebRequestFilter
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void
type BeforeSend = (
  details: Electron.OnBeforeSendHeadersListenerDetails,
  callback: (response: Electron.BeforeSendResponse) => void,
) => void
type Received = (
  details: Electron.OnHeadersReceivedListenerDetails,
  callback: (response: Electron.HeadersReceivedResponse) => void,
) => void

type Registered<Listener> = { readonly patterns: readonly RegExp[] | null; readonly listener: Listener }
type Surface = Pick<Electron.WebRequest, 'onBeforeRequest' | 'onBeforeSendHeaders' | 'onHeadersReceived'>

type Headers = Readonly<Record<string, readonly string[]>>
export type ReceivedAnswer = { readonly isCancelled: boolean; readonly headers: Headers }

/** The app's say in requests; one listener of each kind, as in Electron. */
export class WebRequestMain implements Surface {
  private beforeRequest: Registered<BeforeRequest> | null = null
  private beforeSend: Registered<BeforeSend> | null = null
  private received: Registered<Received> | null = null

  onBeforeRequest(...args: [Filter | BeforeRequest | null, (BeforeRequest | null)?]): void {
    this.beforeRequest = registered(args)
  }
  onBeforeSendHeaders(...args: [Filter | BeforeSend | null, (BeforeSend | null)?]): void {
    this.beforeSend = registered(args)
  }
  onHeadersReceived(...args: [Filter | Received | null, (Received | null)?]): void {
    this.received = registered(args)
  }

  /** Whether the app lets the request go on; a redirect is not known. */
  async allows(question: FetchQuestion): Promise<boolean> {
    const entry = this.beforeRequest
    if (entry === null || !fits(entry.patterns, question.url)) return true
    const answer = await new Promise<Electron.CallbackResponse>((resolve) =>
      entry.listener({ ...detailsOf(question), uploadData: [] }, resolve),
    )
    if (answer.redirectURL !== undefined)
      throw new Error('the stand-in for Electron does not have webRequest redirects')
    return answer.cancel !== true
  }

  /** The headers to send, or null when the app cancels. */
  async headersToSend(question: FetchQuestion): Promise<Readonly<Record<string, string>> | null> {
    const entry = this.beforeSend
    if (entry === null || !fits(entry.patterns, question.url)) return question.headers
    const answer = await new Promise<Electron.BeforeSendResponse>((resolve) =>
      entry.listener({ ...detailsOf(question), requestHeaders: { ...question.headers } }, resolve),
    )
    if (answer.cancel === true) return null
    return Object.fromEntries(
      Object.entries(answer.requestHeaders ?? question.headers).map(([name, value]) => [name, String(value)]),
    )
  }

  async headersReceived(question: FetchQuestion, status: number, headers: Headers): Promise<ReceivedAnswer> {
    const entry = this.received
    if (entry === null || !fits(entry.patterns, question.url)) return { isCancelled: false, headers }
    const details = {
      ...detailsOf(question),
      statusCode: status,
      statusLine: `HTTP/1.1 ${status}`,
      responseHeaders: Object.fromEntries(
        Object.entries(headers).map(([name, values]) => [name, [...values]]),
      ),
    }
    const answer = await new Promise<Electron.HeadersReceivedResponse>((resolve) =>
      entry.listener(details, resolve),
    )
    const given = Object.entries(answer.responseHeaders ?? headers)
    return {
      isCancelled: answer.cancel === true,
      headers: Object.fromEntries(
        given.map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
      ),
    }
  }
}

const registered = <Listener>(
  args: [Filter | Listener | null, (Listener | null)?],
): Registered<Listener> | null => {
  const [first, second] = args
  const isFiltered = first !== null && typeof first === 'object'
  const listener = isFiltered ? (second ?? null) : first
  if (listener === null) return null
  const urls = isFiltered ? (first as Filter).urls : null
  return { patterns: urls === null || urls.length === 0 ? null : urls.map(matcher), listener }
}

/** Chromium's match patterns, as far as the stars go. */
const matcher = (pattern: string): RegExp => {
  if (pattern === '<all_urls>') return /^/
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`)
}

const fits = (patterns: readonly RegExp[] | null, url: string): boolean =>
  patterns === null || patterns.some((pattern) => pattern.test(url))

let nextId = 1

/** The listener's details; what the stand-in cannot know is left out, as Electron leaves it out for workers. */
const detailsOf = (question: FetchQuestion) => ({
  id: nextId++,
  url: question.url,
  method: question.method,
  webContentsId: question.id,
  resourceType: question.resourceType as Electron.OnBeforeRequestListenerDetails['resourceType'],
  referrer: '',
  timestamp: Date.now(),
})
