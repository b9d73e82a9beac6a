import type { CdpSession } from '../chromium/cdp.ts'

export type DialogRules = {
  readonly isHeadless: boolean
  /** Whether this leave is the app's own doing: it closes the window or loads another page. */
  readonly isOwnLeave: () => boolean
  /** Asks the app whether the person may close the window. */
  readonly mayClose: () => Promise<boolean>
}

/**
 * A page's `beforeunload` is how the host learns that a person closes the window, before it is closed: Chromium
 * holds the window until the app has answered. It asks only once somebody has used the page; before that there
 * is nothing to lose. The page's own alert, confirm and prompt have nobody to answer them when headless.
 */
export const answerDialogs = (session: CdpSession, rules: DialogRules): void => {
  let isPageNavigating = false
  session.on('Page.frameRequestedNavigation', () => (isPageNavigating = true))
  session.on('Page.frameStoppedLoading', () => (isPageNavigating = false))

  const answer = async (isLeave: boolean): Promise<void> => {
    // A page's own navigation is asked about when its request comes.
    const accept = isLeave && (rules.isOwnLeave() || isPageNavigating || (await rules.mayClose()))
    isPageNavigating = false
    session.tell('Page.handleJavaScriptDialog', { accept })
  }
  session.on('Page.javascriptDialogOpening', ({ type }) => {
    if (type === 'beforeunload') void answer(true)
    else if (rules.isHeadless) void answer(false)
  })
}
