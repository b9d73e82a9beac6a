import type { CdpSession, Protocol } from '../chromium/cdp.ts'
import type { FetchAnswer, FetchQuestion } from '../wire/shapes.ts'
import { toAppUrl } from './appUrl.ts'

type Paused = Protocol.Fetch.requestPausedPayload

export type RequestContext = {
  readonly contentsId: number
  readonly mainFrameId: string
  /** Whether the app itself (loadURL, reload) asked for this document. Asking uses the permission up. */
  readonly takeOwnLoad: (url: string) => boolean
  readonly ask: (question: FetchQuestion) => Promise<FetchAnswer>
}

/**
 * Every request of a page is stopped before it leaves and answered by main; nothing goes out. The addresses
 * that Chromium asks for by itself are answered here, because Electron would not ask for them.
 */
export const interceptRequests = (session: CdpSession, context: RequestContext): Promise<unknown> => {
  session.on('Fetch.requestPaused', (paused) => {
    answer(session, paused, context).catch(() => {
      session.tell('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' })
    })
  })
  return session.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] })
}

const answer = async (session: CdpSession, paused: Paused, context: RequestContext): Promise<void> => {
  const { requestId } = paused
  if (paused.resourceType === 'Other' && new URL(paused.request.url).pathname === '/favicon.ico') {
    await session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 })
    return
  }
  const reply = await context.ask(questionOf(paused, context))
  if (reply.kind === 'prevent') {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
  } else if (reply.kind === 'block') {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  } else if (reply.kind === 'fail') {
    const errorReason = reply.reason === 'notFound' ? 'NameNotResolved' : 'Failed'
    await session.send('Fetch.failRequest', { requestId, errorReason })
  } else {
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: reply.status,
      responseHeaders: reply.headers.map(([name, value]) => ({ name, value })),
      body: Buffer.from(reply.body).toString('base64'),
    })
  }
}

const questionOf = (paused: Paused, context: RequestContext): FetchQuestion => {
  const { request, resourceType, frameId } = paused
  const isMainFrame = frameId === context.mainFrameId
  const isDocument = resourceType === 'Document'
  const isOwn = isDocument && isMainFrame && context.takeOwnLoad(request.url)
  return {
    id: context.contentsId,
    url: toAppUrl(request.url),
    method: request.method,
    headers: request.headers,
    resourceType: isDocument
      ? isMainFrame
        ? 'mainFrame'
        : 'subFrame'
      : (resourceNames[resourceType] ?? 'other'),
    body: request.hasPostData ? bodyOf(paused) : null,
    isPageNavigation: isDocument && !isOwn,
    isMainFrame,
    isRedirect: paused.redirectedRequestId !== undefined,
  }
}

const bodyOf = (paused: Paused): Uint8Array | null => {
  const entries = paused.request.postDataEntries
  if (entries !== undefined) {
    return Buffer.concat(entries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')))
  }
  const text = paused.request.postData
  return text === undefined ? null : Buffer.from(text)
}

/** Chromium's names of what is asked for → Electron's. */
const resourceNames: Partial<Record<Protocol.Network.ResourceType, string>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
}
