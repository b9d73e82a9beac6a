import type { Browser } from './browser.ts'

const binding = 'answerDialog'
const size = { width: 620, height: 300 }

/**
 * A window of its own, apart from the app's page, that stands for the system's dialog. Its form answers with
 * the values of its fields, or null when it is cancelled or closed.
 */
export const askForPath = async (
  browser: Browser,
  title: string,
  html: string,
): Promise<readonly string[] | null> => {
  const { session, targetId } = await browser.open(size, '#ffffff')
  const answer = new Promise<readonly string[] | null>((resolve) => {
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === binding) resolve(JSON.parse(payload) as readonly string[] | null)
    })
    browser.onTargetGone(targetId, () => resolve(null))
  })
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', { name: binding }),
    session.send('Runtime.runIfWaitingForDebugger'),
  ])
  const { windowId } = await browser.session.send('Browser.getWindowForTarget', { targetId })
  await browser.session.send('Browser.setWindowBounds', {
    windowId,
    bounds: { left: 120, top: 120, ...size },
  })
  await session.send('Page.setDocumentContent', { frameId: targetId, html: pageOf(title, html) })
  await session.send('Runtime.evaluate', { expression: `(${listen.toString()})(${JSON.stringify(binding)})` })
  const given = await answer
  browser.close(targetId)
  return given
}

const pageOf = (title: string, html: string): string => `<!doctype html>
<title>${title}</title>
<style>
  body { font: 16px system-ui; margin: 2rem; color: #2b2230; background: #fbfaf9 }
  h1 { font-size: 1.2rem }
  input { display: block; box-sizing: border-box; width: 100%; margin: .4rem 0 1rem; padding: .5rem; font: inherit }
  button { padding: .4rem 1rem; font: inherit }
</style>
${html}`

const listen = (name: string): void => {
  const tell = (globalThis as unknown as Record<string, (payload: string) => void>)[name]
  const form = document.querySelector('form')
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter.value : ''
    const values = [...form.querySelectorAll('input')].map((input) => input.value)
    tell?.(JSON.stringify(button === 'cancel' ? null : [button, ...values]))
  })
  document.querySelector('input')?.focus()
}
