import type { Page } from 'playwright-core'
import { launchSubrosa, type Subrosa } from '#tools/hosts/subrosa.ts'
import { beginSession, foundCircle, planSession } from '#tools/demo/journey/circle.ts'
import { makeVault } from '#tools/demo/journey/door.ts'
import { freshHome } from './home.ts'

export const passphrase = 'seven gulls over the quiet slipway'

export type OpenApp = AsyncDisposable & {
  readonly app: Subrosa
  readonly page: () => Promise<Page>
  readonly home: string
  readonly words: readonly string[]
}

/** The app in a home of its own with a fresh vault, open at Today. */
export const openFreshVault = async (): Promise<OpenApp> => {
  const home = freshHome()
  const app = await launchSubrosa({ home: home.path })
  const words = await makeVault(await app.page(), { myName: 'Ines', passphrase })
  return {
    app,
    page: app.page,
    home: home.path,
    words,
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]()
      home[Symbol.dispose]()
    },
  }
}

/** A circle of three with a session planned for today; `begin` starts it. */
export const openSession = async (page: Page, { begin }: { readonly begin: boolean }): Promise<void> => {
  await foundCircle(page, {
    name: 'Plumline',
    purpose: 'Three houses, three promises at a time.',
    rhythm: 'every month',
    others: ['Bruno', 'Lidia'],
  })
  await planSession(page, 'today')
  if (begin) await beginSession(page)
}
