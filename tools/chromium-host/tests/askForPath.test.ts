import { expect, it } from 'vitest'
import type { CdpSession } from '../chromium/cdp.ts'
import type { Chromium } from '../chromium/start.ts'
import { askForPath } from '../host/askForPath.ts'
import { fileForm, messageForm } from '../main/dialogForms.ts'
import { expectSoon, outputOf, startBrowser } from './support.ts'

const pageOf = (running: Chromium): Promise<CdpSession> =>
  new Promise((resolve) => {
    running.connection.browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'page') resolve(running.connection.session(sessionId))
    })
  })

const evaluate = async (page: CdpSession, expression: string): Promise<unknown> =>
  (await page.send('Runtime.evaluate', { expression, returnByValue: true })).result.value

it('outside tests a dialog is a page of its own whose form answers, or is closed without an answer', async () => {
  const browser = await startBrowser()
  const { chromium } = browser

  const fill = async (page: CdpSession, script: string): Promise<void> => {
    await expectSoon(async () => (await evaluate(page, 'document.activeElement?.tagName')) !== 'BODY')
    await evaluate(page, script)
  }

  const first = pageOf(chromium)
  const chosen = askForPath(browser, 'Choose', fileForm('Choose <a> folder', 'Open', '/start'))
  await fill(
    await first,
    "document.querySelector('input').value += '/here'; document.querySelector('button').click()",
  )
  expect(await chosen).toEqual(['ok', '/start/here'])

  const second = pageOf(chromium)
  const cancelled = askForPath(browser, 'Choose', fileForm('Choose', 'Open', ''))
  await fill(await second, "document.querySelectorAll('button')[1].click()")
  expect(await cancelled).toBeNull()

  const third = pageOf(chromium)
  const closed = askForPath(browser, 'Sure?', messageForm('Sure?', '', ['No', 'Yes']))
  await expectSoon(async () => (await evaluate(await third, 'document.forms.length')) === 1)
  ;(await third).tell('Page.close')
  expect(await closed).toBeNull()
})

it('with no display and no test nobody can answer, and the app is told', async () => {
  const output = await outputOf(
    `import { dialog, app } from 'electron'
     void app.whenReady().then(async () => {
       await dialog.showOpenDialog({ title: 'Which' }).catch((error) => console.log(error.message))
       app.exit(0)
     })`,
    {},
    { isTest: false },
  )
  expect(output).toContain('nobody can answer a dialog without a display (Which)')
})
