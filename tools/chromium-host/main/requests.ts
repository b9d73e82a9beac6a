import type { FetchAnswer, FetchQuestion } from '../wire/shapes.ts'
import { emitPreventable } from './refuse.ts'
import type { SessionMain } from './session.ts'
import { contentsOf, type WebContentsMain } from './webContents.ts'

/** One request of a page, in Electron's order: navigation events, webRequest, the scheme's handler. */
export const answerRequest = async (question: FetchQuestion): Promise<FetchAnswer> => {
  const contents = contentsOf(question.id)
  if (contents === undefined) return { kind: 'block' }
  if (question.isPageNavigation && isNavigationPrevented(contents, question)) return { kind: 'prevent' }
  // Set by the stand-in's own BrowserWindow, so it is one of ours.
  const session = contents.session as unknown as SessionMain
  if (!(await session.webRequest.allows(question))) return { kind: 'block' }
  const headers = await session.webRequest.headersToSend(question)
  if (headers === null) return { kind: 'block' }
  const handler = URL.canParse(question.url) ? session.protocol.handlerOf(question.url) : undefined
  // Nothing but a handled scheme is ever answered: the stand-in has no network.
  if (handler === undefined) return { kind: 'fail', reason: 'notFound' }
  const hasBody = question.body !== null && !['GET', 'HEAD'].includes(question.method)
  const request = new Request(question.url, {
    method: question.method,
    headers,
    ...(hasBody ? { body: question.body as BodyInit } : {}),
  })
  return responseOf(session, question, await handler(request))
}

const isNavigationPrevented = (contents: WebContentsMain, question: FetchQuestion): boolean => {
  const { url, isMainFrame, isRedirect } = question
  const frame = isMainFrame ? contents.mainFrame : null
  const details = { url, isMainFrame, isSameDocument: false, frame, initiator: contents.mainFrame }
  const name = isRedirect ? 'will-redirect' : 'will-frame-navigate'
  const isPrevented = emitPreventable(contents, name, details, url, false, isMainFrame)
  if (isPrevented || isRedirect || !isMainFrame) return isPrevented
  return emitPreventable(contents, 'will-navigate', details, url, false, true)
}

const responseOf = async (
  session: SessionMain,
  question: FetchQuestion,
  response: Response,
): Promise<FetchAnswer> => {
  if (response.type === 'error') return { kind: 'fail', reason: 'failed' }
  const grouped: Record<string, string[]> = {}
  for (const [name, value] of response.headers) (grouped[name] ??= []).push(value)
  const { isCancelled, headers } = await session.webRequest.headersReceived(
    question,
    response.status,
    grouped,
  )
  if (isCancelled) return { kind: 'block' }
  return {
    kind: 'response',
    status: response.status,
    headers: Object.entries(headers).flatMap(([name, values]) =>
      values.map((value) => [name, value] as const),
    ),
    body: new Uint8Array(await response.arrayBuffer()),
  }
}
