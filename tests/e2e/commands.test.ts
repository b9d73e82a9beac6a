import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { commandIds, usualKeysOf, type CommandId } from '#shared/commands.ts'
import { commands as words } from '#i18n/catalogues/en/commands.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'
import { foundedCircle, inDays, plannedSession } from '#tests/support/filledVault.ts'
import { enterOn } from '#tests/support/keyboard.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

const harbour = makeReadyVault(async (vault) => {
  const circleId = await foundedCircle(vault, 'Harbour Table', ['Priya', 'Zoë'], { kind: 'mutual' })
  await plannedSession(vault, circleId, inDays(2))
})

const keyboardOf = (shortcut: string): string =>
  shortcut.replace('Mod', 'Control').replace('Plus', '=').replace(/^\?$/u, 'Shift+?')

/** Opens the palette and writes; Enter is left to the caller. */
const find = async (page: Page, typed: string): Promise<void> => {
  // A sheet that is just going still holds the keys.
  await page.locator('[role="dialog"]').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or do' }).waitFor()
  await page.keyboard.type(typed)
}

/** What Enter would do now. */
const chosen = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')
        ?.textContent ?? '',
  )

const askFor = async (page: Page, id: CommandId): Promise<void> => {
  await find(page, words[id])
  await expect.poll(() => chosen(page)).toContain(words[id])
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Find or do' }).waitFor({ state: 'detached' })
}

type Seen = (app: Subrosa) => Promise<void>

const headline =
  (name: string | RegExp): Seen =>
  async (app) =>
    (await app.page()).getByRole('heading', { name, level: 1 }).waitFor()

/** A dialog is there; Escape takes it away and the focus does not get lost. */
const asks =
  (title: string | RegExp): Seen =>
  async (app) => {
    const page = await app.page()
    await page.getByRole('dialog').getByRole('heading', { name: title }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  }

/** Nothing is done before the answer; Escape is the safe one. */
const asksFirst =
  (title: string | RegExp): Seen =>
  async (app) => {
    const page = await app.page()
    await page.getByRole('alertdialog').getByText(title).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  }

const button =
  (name: string | RegExp): Seen =>
  async (app) =>
    (await app.page()).getByRole('button', { name, exact: true }).waitFor()

const zoomIs =
  (factor: number): Seen =>
  async (app) => {
    const zoom = (): Promise<number> =>
      app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0,
        null,
      )
    await expect.poll(zoom).toBeCloseTo(factor, 2)
  }

const ground =
  (theme: string): Seen =>
  async (app) => {
    const page = await app.page()
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme)
  }

/** What shows that a command was done. A command without an entry does not compile. */
const seen: Readonly<Record<CommandId, Seen>> = {
  find: async (app) => {
    const page = await app.page()
    await page.getByRole('combobox', { name: 'Find or do' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  },
  today: async (app) =>
    (await app.page()).locator('.nav[aria-current="page"]', { hasText: 'Today' }).waitFor(),
  'next-steps': headline('My next steps'),
  people: headline('People'),
  vault: headline('Vault and backups'),
  trash: headline('Trash'),
  fading: headline('What fades soon'),
  formats: headline('Formats'),
  prompts: headline('Questions'),
  settings: headline('Settings'),
  'next-region': async (app) => {
    const page = await app.page()
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region')),
      )
      .not.toBe('content')
  },
  'new-next-step': async (app) => {
    const page = await app.page()
    await page.getByRole('heading', { name: 'My next steps', level: 1 }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  },
  'found-circle': headline('What brings you together?'),
  'edit-circle': asks(/./u),
  'close-circle': asksFirst(/come to its end/u),
  'plan-session': asks(/./u),
  'save-dates': asks('Dates for your calendar'),
  'collect-for-next': async (app) => {
    const page = await app.page()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('placeholder')))
      .toBe('Something for the next session')
  },
  'find-in-note': async (app) => {
    const page = await app.page()
    await page.getByRole('textbox', { name: 'Find in this note' }).waitFor()
    await page.getByRole('button', { name: 'Back to the text' }).click()
  },
  'count-words': async (app) => (await app.page()).getByText('No words yet.').waitFor(),
  'note-history': asks('Earlier versions'),
  'seal-note': asks('Seal this note?'),
  undo: async (app) => (await app.page()).getByText('Undone.').waitFor(),
  'begin-session': async (app) => {
    const page = await app.page()
    await page.getByRole('dialog').waitFor()
    await enterOn(page, 'Begin all the same')
    await page.getByRole('button', { name: /^Wrap up/u }).waitFor()
  },
  'pause-session': button(/^Go on/u),
  'catch-line': async (app) => {
    const page = await app.page()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Catch something for the circle')
  },
  'resume-session': button(/^Pause Ctrl/u),
  'next-agenda-step': headline('Check-in'),
  'previous-agenda-step': headline('Welcome and what stays here'),
  'skip-agenda-step': async (app) =>
    (await app.page()).getByRole('button', { name: 'Take Promises since last time after all' }).waitFor(),
  'more-minutes': async (app) =>
    (await app.page()).locator('[role="spinbutton"][aria-valuenow="5"]').first().waitFor(),
  'another-prompt': async (app) =>
    (await app.page()).getByText('“Which line of our charter do we need today?”').waitFor(),
  'next-speaker': async (app) => (await app.page()).getByText('has spoken').first().waitFor(),
  'pass-on': async (app) =>
    (await app.page())
      .getByText(/^\p{L}+ is speaking/u)
      .first()
      .waitFor(),
  'prompts-at-hand': asks('Which question?'),
  'pause-bell': async (app) => {
    const page = await app.page()
    await page.getByText('A pause. Nobody needs to say why.').waitFor()
    await page.keyboard.press('Control+.')
    await button(/^Pause Ctrl/u)(app)
  },
  'room-view': async (app) => {
    const page = await app.page()
    await page.getByText('No notes are shown here.').waitFor()
    await page.keyboard.press('F7')
    await button(/^Wrap up/u)(app)
  },
  'off-record': async (app) => {
    const page = await app.page()
    await page.getByText('Nothing is being written. Keys do nothing here.').waitFor()
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: /^Off the record/u }).waitFor()
  },
  'lend-keyboard': button(/^Take it back/u),
  unwrite: asksFirst('Take back the last 5 minutes?'),
  'hold-lines': async (app) => {
    const page = await app.page()
    await page.getByRole('textbox', { name: 'A line to hold' }).waitFor()
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: /^Off the record/u }).waitFor()
  },
  'session-agenda': async (app) =>
    (await app.page()).locator('.live[data-agenda-out="true"]').waitFor({ state: 'attached' }),
  'wrap-up-session': button('Close the session'),
  'close-session': async (app) =>
    (await app.page()).getByRole('button', { name: 'Close the session' }).waitFor({ state: 'detached' }),
  'edit-session': asks(/./u),
  programme: async (app) => {
    const page = await app.page()
    await page.getByRole('heading', { name: 'The programme', level: 1 }).waitFor()
    await page.locator('.overline .text-link').click()
    await page.getByRole('button', { name: 'Begin the session' }).waitFor()
  },
  'session-people': async (app) =>
    (await app.page()).locator('.session-aside[data-out="true"]').waitFor({ state: 'attached' }),
  'cancel-session': asks(/./u),
  'back-up': asks(/./u),
  'print-note': asks('This stays here'),
  'check-backup': asks(/./u),
  'open-packet': asks('Open a packet'),
  'open-backup': asks(/./u),
  'change-passphrase': asks(/./u),
  'check-words': asks(/./u),
  'new-words': asks(/./u),
  hide: async (app) => {
    const page = await app.page()
    await page.getByRole('heading', { name: 'Hidden', level: 1 }).waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: 'Hidden' }).waitFor({ state: 'detached' })
  },
  aliases: button(/^Show names/u),
  lock: async (app) => (await app.page()).getByLabel('Your passphrase').waitFor(),
  'larger-text': zoomIs(1.1),
  'smaller-text': zoomIs(1),
  'usual-text': zoomIs(1),
  'full-screen': async (app) => {
    const isFull = (): Promise<boolean> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() ?? false, null)
    await expect.poll(isFull).toBe(true)
    await (await app.page()).keyboard.press('F11')
    await expect.poll(isFull).toBe(false)
  },
  'light-ground': ground('light'),
  'dark-ground': ground('dark'),
  about: headline('Subrosa'),
  'change-keys': headline('Keys'),
  keys: asks('The keyboard map'),
}

/** Something that can be taken back, and the focus away from the field it was written in. */
const makeStep = async (app: Subrosa): Promise<void> => {
  const page = await app.page()
  await page.keyboard.press('Control+n')
  await seen['new-next-step'](app)
  await page.keyboard.type('Ring the harbour')
  await page.keyboard.press('Enter')
  await page
    .getByRole('checkbox', { name: /Ring the harbour/u })
    .first()
    .waitFor()
  await page.keyboard.press('Control+1')
  await seen.today(app)
}

const ofCircle: readonly CommandId[] = [
  'edit-circle',
  'close-circle',
  'plan-session',
  'save-dates',
  'collect-for-next',
]
const ofNote: readonly CommandId[] = ['find-in-note', 'count-words', 'note-history', 'seal-note']
const ofSession: readonly CommandId[] = [
  'print-note',
  'programme',
  'edit-session',
  'session-people',
  'cancel-session',
  'begin-session',
  'more-minutes',
  'another-prompt',
  'prompts-at-hand',
  'next-agenda-step',
  'next-speaker',
  'pass-on',
  'unwrite',
  'hold-lines',
  'skip-agenda-step',
  'previous-agenda-step',
  'session-agenda',
  'pause-bell',
  'room-view',
  'off-record',
  'catch-line',
  'pause-session',
  'resume-session',
  'wrap-up-session',
  'close-session',
]
/** Another page takes over from the one they were asked on: `lending.test.ts` and `aliasView.test.ts` walk there. */
const elsewhere: readonly CommandId[] = ['lend-keyboard', 'aliases']
const anywhere = commandIds.filter(
  (id) => ![...ofCircle, ...ofNote, ...ofSession, ...elsewhere, 'undo', 'lock'].includes(id),
)

describe('Every command', () => {
  it('is found by its name and done by Enter, wherever one is', async () => {
    await using open = await openReadyVault(await harbour)
    const { app } = open
    const page = await app.page()
    for (const id of anywhere.filter((one) => one !== 'find')) {
      await askFor(page, id)
      await seen[id](app)
    }
    await find(page, 'harb')
    await expect.poll(() => chosen(page)).toContain('Harbour Table')
    await page.keyboard.press('Enter')
    await headline('Harbour Table')(app)
    for (const id of ofCircle) {
      await askFor(page, id)
      await seen[id](app)
    }
  })

  it('of a session is found by its name and done by Enter, and so is what takes an act back and the lock', async () => {
    await using open = await openReadyVault(await harbour)
    const { app } = open
    const page = await app.page()
    // A session is called by its circle and its day.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('harbour')
    await page.getByRole('group', { name: 'Sessions' }).waitFor()
    while (!(await chosenId(page)).startsWith('session')) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await button('Begin the session')(app)
    for (const id of [...ofNote, ...ofSession]) {
      await askFor(page, id)
      await seen[id](app)
    }
    await makeStep(app)
    await askFor(page, 'undo')
    await seen.undo(app)
    const before = await app.rendererPid()
    await askFor(page, 'lock').catch(() => undefined)
    await app.untilRendererReplaced(before)
    await seen.lock(app)
    expect(await app.rendererPid()).not.toBe(before)
  })

  it('that has a key is done by it, and by every key it has', async () => {
    await using open = await openReadyVault(await harbour)
    const { app } = open
    const page = await app.page()
    for (const id of anywhere) {
      for (const shortcut of usualKeysOf(id, 'linux')) {
        await page.keyboard.press(keyboardOf(shortcut))
        await seen[id](app)
        // A sign that types means nothing in a field: the next key starts from a headline.
        await page.keyboard.press('Control+2')
        await headline('My next steps')(app)
        await page.keyboard.press('Control+1')
        await seen.today(app)
      }
    }
    await page.keyboard.press('Control+3')
    await headline('Harbour Table')(app)
    await makeStep(app)
    await page.keyboard.press('Control+z')
    await seen.undo(app)
    const before = await app.rendererPid()
    await page.keyboard.press('Control+l')
    await app.untilRendererReplaced(before)
    await expect(seen.lock(app)).resolves.toBeUndefined()
  })
})

const chosenId = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
    return id.replace(/^.*?-(circle|session|person|step|command)-/u, '$1-')
  })
